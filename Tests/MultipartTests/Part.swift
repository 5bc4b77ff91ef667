import Multipart

/// A part with all of its bytes.
struct Part: Equatable {
  var name: String
  var fileName: String?
  var bytes: [UInt8]

  init(name: String, fileName: String?, bytes: [UInt8]) {
    self.name = name
    self.fileName = fileName
    self.bytes = bytes
  }

  init(_ name: String, _ fileName: String?, _ text: String) {
    self.init(name: name, fileName: fileName, bytes: Array(text.utf8))
  }
}

/// Small enough for each limit to be reached.
let smallLimits = MultipartLimits(parts: 4, headerBytes: 200, fieldBytes: 100, fileBytes: 300)

/// The parts of a body that comes in one piece.
func parts(of body: [UInt8], boundary: String) throws -> [Part] {
  try parts(in: [body], boundary: boundary)
}

/// The parts of a body that comes in slices.
func parts(
  in slices: [some Sequence<UInt8>], boundary: String, limits: MultipartLimits = smallLimits
) throws -> [Part] {
  guard let boundary = MultipartBoundary(boundary) else { throw NoBoundary() }
  var reader = MultipartReader(boundary: boundary, limits: limits)
  var parts: [Part] = []
  for slice in slices {
    for event in try reader.read(slice) {
      switch event {
      case .part(let part):
        parts.append(Part(name: part.name, fileName: part.fileName, bytes: []))
      case .bytes(let bytes): parts[parts.count - 1].bytes += bytes
      case .end: break
      }
    }
  }
  try reader.finish()
  return parts
}

struct NoBoundary: Error {}
