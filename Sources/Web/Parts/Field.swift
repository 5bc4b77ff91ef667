package import HTML

/// One question of a form: its label, what helps to answer it, the answer, and what is wrong with that.
package struct Field: Sendable {
  /// How the question is answered; each carries what was answered so far.
  package enum Control: Sendable {
    case line(String, Attribute.Autocomplete? = nil)
    case number(String)
    /// A code of digits, such as of a second factor.
    case code(String)
    case email(String)
    /// Never shown again, so without an answer.
    case password(Attribute.Autocomplete)
    /// A civil date as `yyyy-mm-dd`.
    case date(String)
    case paragraph(String, rows: Int = 4)
    /// One of a few, all of them seen at once.
    case oneOf([Choice], chosen: String?)
    /// One of many.
    case menu([Choice], chosen: String?)
    /// Any of a few.
    case anyOf([Choice], chosen: Set<String>)
    /// Yes or no, whose label is the question.
    case yes(Bool)
    /// A file; the media types that are taken, or nil for any.
    case file(accept: String?)
  }

  /// One answer to choose.
  package struct Choice: Sendable {
    package let value: String
    package let label: String
    package let hint: String?

    package init(_ value: String, _ label: String, hint: String? = nil) {
      self.value = value
      self.label = label
      self.hint = hint
    }
  }

  /// The name under which the answer is sent.
  package let name: String
  /// The control's identifier, which differs from the name where a page has several forms that ask the same.
  package let id: String
  package let label: String
  package let hint: String?
  package let isRequired: Bool
  /// The most characters of an answer in writing.
  package let lengthMax: Int?
  /// What is wrong with the answer, as a sentence.
  package var mistake: String?
  package let control: Control

  package init(
    _ name: String, _ label: String, id: String? = nil, hint: String? = nil,
    isRequired: Bool = true, lengthMax: Int? = nil, mistake: String? = nil, _ control: Control
  ) {
    self.name = name
    self.id = id ?? name
    self.label = label
    self.hint = hint
    self.isRequired = isRequired
    self.lengthMax = lengthMax
    self.mistake = mistake
    self.control = control
  }

  /// The identifier of what a link to the field moves the focus to.
  var focusID: String {
    switch control {
    case .oneOf(let choices, _), .anyOf(let choices, _): choices.isEmpty ? id : "\(id)-0"
    case .line, .number, .code, .email, .password, .date, .paragraph, .menu, .yes, .file: id
    }
  }
}
