/// Where a link, a form or an image goes: always a place of this very server.
///
/// There is no way to make one of a text with a scheme or a host, so neither `javascript:` nor a foreign
/// page can stand in `href`, `src` or `action`, whatever the data says.
package struct Address: Hashable, Sendable {
  /// As it stands in the attribute, before HTML's own escaping.
  package let text: String

  private init(text: String) {
    self.text = text
  }

  /// A path of segments, with what is asked of it and where in the page to begin.
  ///
  /// Each part is percent-encoded, so a slash or a question mark in a code stays part of it. A segment that
  /// a browser would drop or climb by (empty, `.` and `..`) becomes `_`, which names nothing.
  package init(
    _ path: [String], query: KeyValuePairs<String, String?> = [:], fragment: String? = nil
  ) {
    var text = ""
    for segment in path {
      text += "/" + Self.encoded(["", ".", ".."].contains(segment) ? "_" : segment)
    }
    if path.isEmpty { text = "/" }
    var mark = "?"
    for (key, value) in query {
      guard let value else { continue }
      text += mark + Self.encoded(key) + "=" + Self.encoded(value)
      mark = "&"
    }
    if let fragment { text += "#" + Self.encoded(fragment) }
    self.init(text: text)
  }

  /// A place within the page that is shown.
  package init(fragment: String) {
    self.init(text: "#" + Self.encoded(fragment))
  }

  /// Other questions to the page that is shown, such as its next lines.
  package init(query: KeyValuePairs<String, String?>) {
    let asked = Address([], query: query).text.dropFirst()
    self.init(text: asked.isEmpty ? "?" : String(asked))
  }

  /// An address that came from outside, such as where to go back to; nil unless it is a path of this server.
  ///
  /// It begins with one slash and holds printable ASCII only: a second slash or a backslash behind the first
  /// one, which browsers take for the same, would name a host.
  package init?(checking text: String) {
    let bytes = Array(text.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count <= Self.lengthMax,
      bytes.dropFirst().first != UInt8(ascii: "/"),
      bytes.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
    else { return nil }
    self.init(text: text)
  }

  /// As long as a request's first line may sensibly be.
  private static let lengthMax = 2_000

  private static func encoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
