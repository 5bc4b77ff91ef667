/// A file that pages need, carried within the program.
///
/// Its name changes with its bytes, so whoever has a file of that name has it for ever. The build makes the
/// members of `files/`: `casework.css` is ``caseworkCSS``.
package struct Asset: Sendable {
  /// The name under which it is served, such as `casework.9f86d081884c7d65.css`.
  package let name: String
  /// The media type of HTTP, with its character set.
  package let mediaType: String
  package let bytes: [UInt8]
  /// The same bytes as gzip; nil where that would not be smaller.
  package let gzipped: [UInt8]?

  init(name: String, mediaType: String, base64: String, gzippedBase64: String) {
    self.name = name
    self.mediaType = mediaType
    bytes = [UInt8](base64: base64)
    let compressed = [UInt8](base64: gzippedBase64)
    gzipped = compressed.count < bytes.count ? compressed : nil
  }

  /// The segments of the path under which it is served.
  package var path: [String] { ["assets", name] }

  /// The asset that is served under a name; nil for an older version's as well.
  package static func named(_ name: String) -> Asset? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
}
