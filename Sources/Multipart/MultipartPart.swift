/// What the headers of a part say.
package struct MultipartPart: Hashable, Sendable {
  /// The name of the form's field.
  package let name: String
  /// What the file is called where it comes from, empty where none was chosen; nil for a field that is no file.
  ///
  /// It is a text to show and nothing else: never a path, and it says nothing about what the bytes are.
  package let fileName: String?

  package var isFile: Bool { fileName != nil }

  /// Reads the lines of the headers; folded lines are none, since browsers write none.
  init(_ lines: [[UInt8]]) throws(MultipartFault) {
    var disposition: HeaderValue?
    for line in lines {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0,
        line[..<colon].allSatisfy(HeaderValue.isToken),
        line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") })
      else { throw .malformed }
      let value = line[(colon + 1)...]
      switch String(decoding: line[..<colon], as: UTF8.self).lowercased() {
      case "content-disposition":
        guard disposition == nil, let read = HeaderValue(Array(value)) else { throw .malformed }
        disposition = read
      case "content-type":
        guard let type = HeaderValue(Array(value)) else { throw .malformed }
        guard !type.name.lowercased().hasPrefix("multipart/") else { throw .nested }
      case "content-transfer-encoding":
        guard let encoding = HeaderValue(Array(value)) else { throw .malformed }
        guard ["7bit", "8bit", "binary"].contains(encoding.name.lowercased()) else {
          throw .encoded
        }
      default: break
      }
    }
    guard let disposition, disposition.name.lowercased() == "form-data",
      let name = disposition["name"], !name.isEmpty
    else { throw .unnamed }
    self.name = name
    fileName = disposition["filename"]
  }
}
