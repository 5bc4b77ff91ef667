/// What libFuzzer calls with each body that it thinks up: it is read in one piece, byte by byte and in slices of an
/// odd length, which has to come to the same; whatever is held back has to stay within the limits.
@_cdecl("LLVMFuzzerTestOneInput")
package func readOneBody(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let body = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let whole = reading(body, cutAt: max(1, count))
  precondition(whole == reading(body, cutAt: 1), "byte by byte it is another form")
  precondition(whole == reading(body, cutAt: 7), "in slices it is another form")
  return 0
}

/// A part with all of its bytes.
private struct Part: Equatable {
  let header: MultipartPart
  var bytes: [UInt8] = []
}

private let limits = MultipartLimits(parts: 5, headerBytes: 300, fieldBytes: 40, fileBytes: 90)

/// The parts of a body whose boundary is `b`, or what is wrong with it.
private func reading(_ body: [UInt8], cutAt length: Int) -> Result<[Part], MultipartFault> {
  guard let boundary = MultipartBoundary("b") else { preconditionFailure("b is a boundary") }
  var reader = MultipartReader(boundary: boundary, limits: limits)
  var parts: [Part] = []
  do throws(MultipartFault) {
    for start in stride(from: 0, to: body.count, by: length) {
      for event in try reader.read(body[start..<min(start + length, body.count)]) {
        switch event {
        case .part(let header): parts.append(Part(header: header))
        case .bytes(let bytes): parts[parts.count - 1].bytes += bytes
        case .end: break
        }
      }
    }
    try reader.finish()
  } catch {
    return .failure(error)
  }
  let isWithinLimits = parts.allSatisfy { part in
    part.bytes.count <= (part.header.isFile ? limits.fileBytes : limits.fieldBytes)
  }
  precondition(parts.count <= limits.parts && isWithinLimits, "more than the limits")
  return .success(parts)
}
