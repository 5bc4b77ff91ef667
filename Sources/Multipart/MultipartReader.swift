/// Reads the body of a form that came as `multipart/form-data` (RFC 7578), a slice at a time.
///
/// It holds back no more than a boundary or one line of a header may be long, whatever comes, and stops at the first
/// thing that is not as browsers write it: there is nothing before the first boundary and nothing but a line break
/// behind the last one, lines end in CR LF, and headers are not folded. A line that begins with the boundary is one,
/// whatever follows (RFC 2046, 5.1.1), so a look-alike is a fault and never a part's content.
package struct MultipartReader: Sendable {
  /// What was read; of each part first its headers, then its bytes, then its end.
  package enum Event: Hashable, Sendable {
    case part(MultipartPart)
    /// The next bytes of the part, never none; a part without any has no such event.
    case bytes([UInt8])
    case end
  }

  private enum State {
    /// Nothing but the first boundary may come.
    case start
    /// Behind a boundary: either another part or the end.
    case boundary
    case headers([[UInt8]], bytes: Int)
    case content(isFile: Bool, bytes: Int)
    /// Behind the last boundary, with the line break that may follow.
    case ended
    case failed(MultipartFault)
  }

  private let delimiter: [UInt8]
  private let limits: MultipartLimits
  private var state = State.start
  private var parts = 0
  /// What has come and is not understood yet.
  private var pending: [UInt8]
  /// How much of it has been understood.
  private var position = 0
  /// Up to where a line's end has been looked for in vain.
  private var searched = 0

  package init(boundary: MultipartBoundary, limits: MultipartLimits) {
    delimiter = boundary.delimiter
    self.limits = limits
    // The first boundary stands at the beginning, without a line break before it.
    pending = Self.lineBreak
  }

  private static let lineBreak = Array("\r\n".utf8)

  /// Reads the next slice of the body.
  ///
  /// - Throws: What is wrong with the body, and again whatever comes after it.
  package mutating func read(_ bytes: some Sequence<UInt8>) throws(MultipartFault) -> [Event] {
    pending.append(contentsOf: bytes)
    var events: [Event] = []
    do throws(MultipartFault) {
      while try step(&events) {}
    } catch {
      state = .failed(error)
      throw error
    }
    pending.removeFirst(position)
    searched = max(0, searched - position)
    position = 0
    return events
  }

  /// Says that the body has ended.
  ///
  /// - Throws: `unfinished` before its last boundary, or what was wrong with it.
  package func finish() throws(MultipartFault) {
    switch state {
    case .ended:
      // Half a line break is none.
      guard pending.isEmpty || pending == Self.lineBreak else { throw .malformed }
    case .failed(let fault): throw fault
    case .start, .boundary, .headers, .content: throw .unfinished
    }
  }

  /// Takes one thing out of what has come; false where more is needed.
  private mutating func step(_ events: inout [Event]) throws(MultipartFault) -> Bool {
    switch state {
    case .start: try start()
    case .boundary: try boundary()
    case .headers(let lines, let bytes): try header(after: lines, bytes, &events)
    case .content(let isFile, let bytes): try content(isFile, after: bytes, &events)
    case .ended: try end()
    case .failed(let fault): throw fault
    }
  }

  private mutating func start() throws(MultipartFault) -> Bool {
    guard try take(delimiter) else { return false }
    state = .boundary
    return true
  }

  private mutating func boundary() throws(MultipartFault) -> Bool {
    guard position < pending.count else { return false }
    guard pending[position] != UInt8(ascii: "-") else {
      guard try take(Array("--".utf8)) else { return false }
      state = .ended
      return true
    }
    guard try take(Self.lineBreak) else { return false }
    parts += 1
    guard parts <= limits.parts else { throw .tooManyParts(limit: limits.parts) }
    state = .headers([], bytes: 0)
    searched = position
    return true
  }

  /// One line of the headers; the empty one ends them.
  private mutating func header(
    after lines: [[UInt8]], _ bytes: Int, _ events: inout [Event]
  ) throws(MultipartFault) -> Bool {
    guard let feed = pending[max(position, searched)...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = pending.count
      guard bytes + pending.count - position <= limits.headerBytes else {
        throw .headersTooLong(limit: limits.headerBytes)
      }
      return false
    }
    let length = feed + 1 - position
    guard bytes + length <= limits.headerBytes else {
      throw .headersTooLong(limit: limits.headerBytes)
    }
    guard length >= 2, pending[feed - 1] == UInt8(ascii: "\r") else { throw .malformed }
    let line = Array(pending[position..<(feed - 1)])
    position = feed + 1
    searched = position
    guard line.isEmpty else {
      state = .headers(lines + [line], bytes: bytes + length)
      return true
    }
    let part = try MultipartPart(lines)
    events.append(.part(part))
    state = .content(isFile: part.isFile, bytes: 0)
    return true
  }

  /// Everything up to the next boundary, or to where one may have begun.
  private mutating func content(
    _ isFile: Bool, after bytes: Int, _ events: inout [Event]
  ) throws(MultipartFault) -> Bool {
    let (end, isWhole) = nextDelimiter()
    let total = bytes + end - position
    guard total <= (isFile ? limits.fileBytes : limits.fieldBytes) else {
      throw isFile
        ? .fileTooLarge(limit: limits.fileBytes) : .fieldTooLarge(limit: limits.fieldBytes)
    }
    if end > position { events.append(.bytes(Array(pending[position..<end]))) }
    position = end
    guard isWhole else {
      state = .content(isFile: isFile, bytes: total)
      return false
    }
    position += delimiter.count
    events.append(.end)
    state = .boundary
    return true
  }

  /// Behind the last boundary; what comes stays where it is, so that there is never more than a line break.
  private func end() throws(MultipartFault) -> Bool {
    guard Self.lineBreak.starts(with: pending[position...]) else { throw .malformed }
    return false
  }

  /// Takes these bytes, which must come next; false where some have not come yet.
  private mutating func take(_ expected: [UInt8]) throws(MultipartFault) -> Bool {
    let there = pending[position...].prefix(expected.count)
    guard expected.starts(with: there) else { throw .malformed }
    guard there.count == expected.count else { return false }
    position += expected.count
    return true
  }

  /// Where the next boundary begins, and whether it is there in full; else where it may have begun, or the end.
  private func nextDelimiter() -> (start: Int, isWhole: Bool) {
    var from = position
    while let start = pending[from...].firstIndex(of: UInt8(ascii: "\r")) {
      let there = pending[start...].prefix(delimiter.count)
      if delimiter.starts(with: there) { return (start, there.count == delimiter.count) }
      from = start + 1
    }
    return (pending.count, false)
  }
}
