/// One attribute of an element; ``none`` where a condition leaves it out.
///
/// Those that exist are the members below and in the files beside this one: none of them runs a script or
/// sets a style, and what is loaded or followed is an ``Address``.
package struct Attribute: Sendable {
  private enum Content: Sendable {
    case absent
    case flag
    case text(String)
  }

  private let name: StaticString
  /// What follows a name that is given in two parts, as in `data-case`.
  private let suffix: StaticString
  private let content: Content

  private init(_ name: StaticString, suffix: StaticString = "", _ content: Content) {
    self.name = name
    self.suffix = suffix
    self.content = content
  }

  /// An attribute with a value; without one, the attribute is left out.
  init(_ name: StaticString, suffix: StaticString = "", _ value: String?) {
    self.init(name, suffix: suffix, value.map(Content.text) ?? .absent)
  }

  /// An attribute that says yes by being there.
  init(_ name: StaticString, if isThere: Bool) {
    self.init(name, isThere ? .flag : .absent)
  }

  /// No attribute: `isCurrent ? .class(.current) : .none`.
  package static let none = Attribute("", .absent)

  func write(to bytes: inout [UInt8]) {
    if case .absent = content { return }
    bytes.append(UInt8(ascii: " "))
    bytes.append(literal: name)
    bytes.append(literal: suffix)
    guard case .text(let value) = content else { return }
    bytes.append(literal: "=\"")
    bytes.append(escaping: value)
    bytes.append(UInt8(ascii: "\""))
  }
}

// What any element may have.
extension Attribute {
  package static func id(_ id: String?) -> Attribute { Attribute("id", id) }

  /// The classes by which the style sheet knows the element; without any, the attribute is left out.
  package static func classes(_ names: some Collection<String>) -> Attribute {
    Attribute("class", names.isEmpty ? nil : names.joined(separator: " "))
  }

  /// The language of the words within, where it differs from what is around.
  package static func lang(_ language: String?) -> Attribute { Attribute("lang", language) }
  package static func title(_ text: String?) -> Attribute { Attribute("title", text) }
  package static func hidden(_ isHidden: Bool) -> Attribute { Attribute("hidden", if: isHidden) }
  /// Keeps an element out of sight until a button with ``popoverTarget(_:)`` shows it, without a script.
  package static let popover = Attribute("popover", "auto")
  /// The element that a button shows and hides.
  package static func popoverTarget(_ id: String) -> Attribute { Attribute("popovertarget", id) }
  /// Makes an element reachable for a link or a script, and not by the tab key.
  package static let focusable = Attribute("tabindex", "-1")
  /// The key that goes to an element or presses it, together with the browser's own keys.
  package static func accessKey(_ key: Character) -> Attribute {
    Attribute("accesskey", String(key))
  }
  /// Makes an element that is no control a stop of the tab key, as a part that scrolls must be.
  package static let tabStop = Attribute("tabindex", "0")

  /// A value for the page's script, as `data-NAME`.
  package static func data(_ name: StaticString, _ value: String?) -> Attribute {
    Attribute("data-", suffix: name, value)
  }
}

// Links, documents and tables.
extension Attribute {
  package static func href(_ address: Address) -> Attribute { Attribute("href", address.text) }
  package static func src(_ address: Address) -> Attribute { Attribute("src", address.text) }
  package static func alt(_ text: String) -> Attribute { Attribute("alt", text) }
  package static func rel(_ relation: Relation) -> Attribute { Attribute("rel", relation.rawValue) }
  package static let charsetUTF8 = Attribute("charset", "utf-8")
  package static func content(_ text: String) -> Attribute { Attribute("content", text) }
  /// A moment or a day as machines read it, such as `2026-11-21`.
  package static func datetime(_ text: String) -> Attribute { Attribute("datetime", text) }
  package static func open(_ isOpen: Bool) -> Attribute { Attribute("open", if: isOpen) }
  package static func scope(_ scope: Scope) -> Attribute { Attribute("scope", scope.rawValue) }
  package static func colspan(_ count: Int) -> Attribute { Attribute("colspan", "\(count)") }
  package static func rowspan(_ count: Int) -> Attribute { Attribute("rowspan", "\(count)") }

  /// What a linked page or file is to this page.
  package enum Relation: String, Sendable {
    case stylesheet, icon, manifest, next, prev
  }

  /// The cells that a heading is about.
  package enum Scope: String, Sendable {
    case col, row, colgroup, rowgroup
  }
}
