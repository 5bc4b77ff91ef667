extension Attribute {
  package static func action(_ address: Address) -> Attribute { Attribute("action", address.text) }
  /// How a form travels.
  package static func method(_ method: Method) -> Attribute {
    Attribute("method", method.rawValue)
  }
  package static let multipart = Attribute("enctype", "multipart/form-data")
  /// Where a button sends its form when that is not where the others do.
  package static func formAction(_ address: Address) -> Attribute {
    Attribute("formaction", address.text)
  }
  /// Lets the server be the one that says what is wrong, in the page's own words.
  package static let unchecked = Attribute("novalidate", if: true)

  package static func type(_ type: Kind) -> Attribute { Attribute("type", type.rawValue) }
  package static func name(_ name: String?) -> Attribute { Attribute("name", name) }
  package static func value(_ value: String?) -> Attribute { Attribute("value", value) }
  /// The control that a label belongs to.
  package static func `for`(_ id: String) -> Attribute { Attribute("for", id) }
  package static func list(_ id: String?) -> Attribute { Attribute("list", id) }
  package static func placeholder(_ text: String?) -> Attribute { Attribute("placeholder", text) }
  /// What a browser may fill in by itself; nil leaves it to the browser.
  package static func autocomplete(_ meaning: Autocomplete?) -> Attribute {
    Attribute("autocomplete", meaning?.rawValue)
  }
  /// The keys that a phone shows for a text.
  package static func inputmode(_ mode: InputMode?) -> Attribute {
    Attribute("inputmode", mode?.rawValue)
  }
  package static func accept(_ types: String?) -> Attribute { Attribute("accept", types) }
  package static func min(_ least: String?) -> Attribute { Attribute("min", least) }
  package static func max(_ most: String?) -> Attribute { Attribute("max", most) }
  /// How long a text may be, in UTF-16 code units as browsers count.
  package static func maxlength(_ most: Int?) -> Attribute {
    Attribute("maxlength", most.map { "\($0)" })
  }
  package static func rows(_ count: Int) -> Attribute { Attribute("rows", "\(count)") }

  /// Whether a box is ticked, or the one of a set is chosen.
  package static func checked(_ isChecked: Bool) -> Attribute {
    Attribute("checked", if: isChecked)
  }
  /// Whether an option is the chosen one.
  package static func selected(_ isSelected: Bool) -> Attribute {
    Attribute("selected", if: isSelected)
  }
  /// Whether a control must have a value.
  package static func required(_ isRequired: Bool) -> Attribute {
    Attribute("required", if: isRequired)
  }
  /// Whether a control can be used at all; its value is not sent.
  package static func disabled(_ isDisabled: Bool) -> Attribute {
    Attribute("disabled", if: isDisabled)
  }
  /// Whether a value is shown and sent, and cannot be changed.
  package static func readonly(_ isReadOnly: Bool) -> Attribute {
    Attribute("readonly", if: isReadOnly)
  }
  /// Whether several values may be chosen.
  package static func multiple(_ isMultiple: Bool) -> Attribute {
    Attribute("multiple", if: isMultiple)
  }
  /// Whether typing begins here once the page is there.
  package static func autofocus(_ isFirst: Bool) -> Attribute {
    Attribute("autofocus", if: isFirst)
  }

  /// A way to travel: `get` asks and may be repeated, `post` changes something.
  package enum Method: String, Sendable {
    case get, post
  }

  /// What an input, a button or a script is.
  package enum Kind: String, Sendable {
    case text, search, email, password, number, date, file, hidden, checkbox, radio
    case submit, button
    case module
  }

  /// What a browser may fill in by itself.
  package enum Autocomplete: String, Sendable {
    case off, username, email, name
    case currentPassword = "current-password"
    case newPassword = "new-password"
    case oneTimeCode = "one-time-code"
  }

  /// The keys that a phone shows.
  package enum InputMode: String, Sendable {
    case numeric, search, email
  }
}
