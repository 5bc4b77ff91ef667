/// A piece of HTML or SVG that is whole in itself.
///
/// It is made by elements and texts only, so every element is closed and every text escaped; there is no way
/// to bring in HTML that was written as a string.
package struct Markup: Sendable, Equatable {
  /// The piece as UTF-8.
  package private(set) var bytes: [UInt8] = []

  /// A piece that shows nothing.
  package init() {}

  /// A text, every character of which is shown as it is.
  package init(_ text: String) {
    bytes.reserveCapacity(text.utf8.count)
    bytes.append(escaping: text)
  }

  /// The pieces one after another.
  package init(_ pieces: some Sequence<Markup>) {
    for piece in pieces { bytes += piece.bytes }
  }

  /// The pieces that a body states, one after another.
  package init(@MarkupBuilder content: () -> Markup) {
    self = content()
  }

  package var isEmpty: Bool { bytes.isEmpty }

  /// The piece as text, for tests and messages.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension Markup {
  /// An element with what stands in it.
  init(_ name: StaticString, _ attributes: [Attribute], _ content: Markup) {
    open(name, attributes)
    bytes += content.bytes
    bytes.append(literal: "</")
    bytes.append(literal: name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// An element that has no end, such as `br`.
  init(void name: StaticString, _ attributes: [Attribute]) {
    open(name, attributes)
  }

  /// A whole document: its type, then its one element.
  init(document name: StaticString, _ attributes: [Attribute], _ content: Markup) {
    bytes.append(literal: "<!DOCTYPE html>\n")
    bytes += Markup(name, attributes, content).bytes
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(literal: name)
    for attribute in attributes { attribute.write(to: &bytes) }
    bytes.append(UInt8(ascii: ">"))
  }
}
