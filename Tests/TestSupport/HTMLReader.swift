/// A piece of HTML read back the way a browser reads it, as far as our own pages go.
package enum HTMLNode: Equatable, Sendable {
  indirect case element(String, [String: String], [HTMLNode])
  case text(String)
}

/// What is wrong with the HTML that was read.
package struct MalformedHTML: Error {
  package let what: String
  package let at: Int
}

/// A strict reader of the HTML that pages are.
///
/// It knows quoted attributes, closed elements, and no character reference but the few that escaping makes;
/// whatever a browser would mend is an error here.
package struct HTMLReader {
  private static let voids: Set = [
    "br", "col", "hr", "img", "input", "link", "meta", "wbr",
  ]
  private static let references = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#13": "\r",
  ]

  private let bytes: [UInt8]
  private var position = 0

  /// Reads what stands side by side; a document's type before it is passed over.
  ///
  /// - Throws: ``MalformedHTML`` for whatever a browser would have to mend.
  package static func nodes(of bytes: [UInt8]) throws(MalformedHTML) -> [HTMLNode] {
    var reader = HTMLReader(bytes: bytes)
    let type = Array("<!DOCTYPE html>\n".utf8)
    if bytes.starts(with: type) { reader.position = type.count }
    let nodes = try reader.nodes()
    guard reader.position == bytes.count else { throw reader.malformed("an end of nothing") }
    return nodes
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func nodes() throws(MalformedHTML) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    while let byte = peek {
      if byte != UInt8(ascii: "<") {
        nodes.append(.text(try text(until: UInt8(ascii: "<"))))
      } else if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "/") {
        break
      } else {
        nodes.append(try element())
      }
    }
    return nodes
  }

  private mutating func element() throws(MalformedHTML) -> HTMLNode {
    try take("<")
    let name = try word()
    var attributes: [String: String] = [:]
    while peek == UInt8(ascii: " ") {
      try take(" ")
      let key = try word()
      guard attributes[key] == nil else { throw malformed("\(key) twice") }
      attributes[key] = ""
      guard peek == UInt8(ascii: "=") else { continue }
      try take("=\"")
      attributes[key] = try text(until: UInt8(ascii: "\""))
      try take("\"")
    }
    try take(">")
    if Self.voids.contains(name) { return .element(name, attributes, []) }
    if name == "textarea", peek == UInt8(ascii: "\n") { position += 1 }
    let children = try nodes()
    try take("</\(name)>")
    return .element(name, attributes, children)
  }

  private mutating func text(until end: UInt8) throws(MalformedHTML) -> String {
    var text: [UInt8] = []
    while let byte = peek, byte != end {
      guard ![UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\"")].contains(byte) else {
        throw malformed("a mark in a text")
      }
      position += 1
      guard byte == UInt8(ascii: "&") else {
        text.append(byte)
        continue
      }
      let start = position
      while let byte = peek, byte != UInt8(ascii: ";"), position < start + 8 { position += 1 }
      let reference = String(decoding: bytes[start..<position], as: UTF8.self)
      try take(";")
      guard let meant = Self.references[reference] else { throw malformed("&\(reference);") }
      text += meant.utf8
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func word() throws(MalformedHTML) -> String {
    let start = position
    while let byte = peek,
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    {
      position += 1
    }
    guard position > start else { throw malformed("no name") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func take(_ expected: String) throws(MalformedHTML) {
    let expected = Array(expected.utf8)
    guard bytes[position...].starts(with: expected) else {
      throw malformed("no \(String(decoding: expected, as: UTF8.self))")
    }
    position += expected.count
  }

  private var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

  private func malformed(_ what: String) -> MalformedHTML {
    MalformedHTML(what: what, at: position)
  }
}

extension [UInt8] {
  /// Read back as HTML.
  package var nodes: [HTMLNode] { get throws { try HTMLReader.nodes(of: self) } }
}
