/// What stands between the parts of a body: the parameter of its media type (RFC 2046, 5.1.1).
package struct MultipartBoundary: Hashable, Sendable {
  /// The line break, the two hyphens and the boundary by which a part ends.
  let delimiter: [UInt8]

  /// The most characters of a boundary.
  package static let lengthMax = 70

  /// Checks a boundary: 1 to 70 of the characters that the RFC allows, and no blank at its end.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard (1...Self.lengthMax).contains(bytes.count), bytes.last != UInt8(ascii: " "),
      bytes.allSatisfy(Self.allows)
    else { return nil }
    delimiter = Array("\r\n--".utf8) + bytes
  }

  /// The boundary that a header says, such as `multipart/form-data; boundary="x"`; nil for any other type, and where
  /// there is no boundary or none that may be.
  package init?(contentType: String) {
    let bytes = Array(contentType.utf8)
    guard let value = HeaderValue(bytes), value.name.lowercased() == "multipart/form-data",
      let boundary = value["boundary"]
    else { return nil }
    self.init(boundary)
  }

  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: "'()+_,-./:=? ".utf8.contains(byte)
    }
  }
}
