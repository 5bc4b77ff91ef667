import Engine
import HTML
import Serving
import Store
import Texts

/// Asks the questions of a form one after another, and takes the answers that were sent.
///
/// Each asking adds a field and gives the answer as a value; nil where there is none, or it is none: the field then
/// says what is wrong. So what a form shows and what it means are one list of questions.
struct Questions {
  let words: Wording
  private let answers: Answers
  private(set) var fields: [Field] = []

  init(_ answers: Answers, _ words: Wording) {
    self.answers = answers
    self.words = words
  }

  /// How much may be written, in Unicode scalars.
  enum Limit: Int {
    /// Codes, numbers of papers and symbols.
    case code = 200
    /// Titles, names, and everything that stands on one line.
    case line = 500
    /// Reasons and notes.
    case note = 2_000
    /// Findings, remedies and the diary.
    case body = 10_000

    var hasLines: Bool { self == .note || self == .body }

    fileprivate func allows(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "\n", "\t": hasLines
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}", "\u{2028}", "\u{2029}":
        false
      default: true
      }
    }
  }

  /// Whether something that was sent cannot be taken.
  var hasMistakes: Bool { fields.contains { $0.mistake != nil } }

  /// Says of a question that was asked what is wrong with its answer, which only another one tells.
  mutating func refuse(_ name: String, _ mistake: FormText) {
    guard answers.areSent, let index = fields.firstIndex(where: { $0.name == name }) else { return }
    fields[index].mistake = words.text(mistake)
  }

  private mutating func add(
    _ name: String, _ label: FormText, hint: FormText?, isRequired: Bool, lengthMax: Int? = nil,
    _ mistake: FormText?, _ control: Field.Control
  ) {
    fields.append(
      Field(
        name, words.text(label), hint: hint.map { words.text($0) }, isRequired: isRequired,
        lengthMax: lengthMax, mistake: answers.areSent ? mistake.map { words.text($0) } : nil,
        control))
  }
}

// MARK: - In writing

extension Questions {
  /// A text that must be there.
  mutating func text(
    _ name: String, _ label: FormText, _ limit: Limit, hint: FormText? = nil
  ) -> String? {
    let answer = written(name, label, limit, hint: hint, isRequired: true)
    return answer.isEmpty ? nil : answer
  }

  /// A text that may be left out; nil inside where it is.
  mutating func textIfThere(
    _ name: String, _ label: FormText, _ limit: Limit, hint: FormText? = nil
  ) -> String? {
    let answer = written(name, label, limit, hint: hint, isRequired: false)
    return answer.isEmpty ? nil : answer
  }

  private mutating func written(
    _ name: String, _ label: FormText, _ limit: Limit, hint: FormText?, isRequired: Bool
  ) -> String {
    let typed = answers[name] ?? ""
    let mistake: FormText? =
      if typed.isEmpty {
        isRequired ? .answerMissing : nil
      } else if typed.unicodeScalars.count > limit.rawValue {
        .answerTooLong
      } else {
        typed.unicodeScalars.allSatisfy(limit.allows) ? nil : .answerUnreadable
      }
    add(
      name, label, hint: hint, isRequired: isRequired, lengthMax: limit.rawValue, mistake,
      limit.hasLines ? .paragraph(typed) : .line(typed))
    return mistake == nil ? typed : ""
  }

  /// A whole number.
  mutating func number(
    _ name: String, _ label: FormText, in range: ClosedRange<Int>, hint: FormText? = nil
  ) -> Int? {
    let typed = answers[name] ?? ""
    let number = Int(typed).flatMap { range.contains($0) ? $0 : nil }
    add(
      name, label, hint: hint, isRequired: true,
      number == nil ? (typed.isEmpty ? .answerMissing : .answerNoNumber) : nil, .number(typed))
    return number
  }

  /// A civil date, as a browser sends it or as people write it.
  mutating func date(
    _ name: String, _ label: FormText, standard: CivilDate? = nil, hint: FormText? = nil
  ) -> CivilDate? {
    day(name, label, standard: standard, hint: hint, isRequired: true)
  }

  mutating func dateIfThere(
    _ name: String, _ label: FormText, hint: FormText? = nil
  ) -> CivilDate? {
    day(name, label, standard: nil, hint: hint, isRequired: false)
  }

  private mutating func day(
    _ name: String, _ label: FormText, standard: CivilDate?, hint: FormText?, isRequired: Bool
  ) -> CivilDate? {
    let typed = answers[name] ?? (answers.areSent ? "" : standard?.description ?? "")
    let date = WrittenDate.parse(typed)
    let mistake: FormText? =
      typed.isEmpty
      ? (isRequired ? .answerMissing : nil) : (date == nil ? .answerNoDate : nil)
    add(name, label, hint: hint, isRequired: isRequired, mistake, .date(date?.description ?? typed))
    return date
  }
}

// MARK: - With a file

extension Questions {
  /// A file that a dossier takes, whose bytes say what it is.
  ///
  /// Whoever gets the form again chooses it again: no browser would fill it in.
  mutating func file(
    _ name: String, _ label: FormText, bytesMax: Int, isRequired: Bool
  ) -> SpooledFile? {
    let mistake: FormText? =
      if let file = answers.file {
        file.size == 0 ? .fileEmpty : file.type == nil ? .fileTypeUnknown : nil
      } else {
        isRequired ? .answerMissing : nil
      }
    fields.append(
      Field(
        name, words.text(label), hint: words.fileHint(bytesMax: bytesMax), isRequired: isRequired,
        mistake: answers.areSent ? mistake.map { words.text($0) } : nil,
        .file(accept: MediaType.allCases.map(\.rawValue).joined(separator: ","))))
    return mistake == nil ? answers.file : nil
  }
}

// MARK: - By choosing

extension Questions {
  /// One of some; few are seen at once, many are in a menu.
  mutating func choice(
    _ name: String, _ label: FormText, of choices: [Field.Choice], hint: FormText? = nil
  ) -> String? {
    let chosen = answers[name].flatMap { answer in
      choices.contains { $0.value == answer } ? answer : nil
    }
    add(
      name, label, hint: hint, isRequired: true, chosen == nil ? .answerNotChosen : nil,
      choices.count <= Self.seenMax
        ? .oneOf(choices, chosen: chosen) : .menu(choices, chosen: chosen))
    return chosen
  }

  /// One of some, or none.
  mutating func choiceIfThere(
    _ name: String, _ label: FormText, of choices: [Field.Choice]
  ) -> String? {
    let chosen = answers[name].flatMap { answer in
      choices.contains { $0.value == answer } ? answer : nil
    }
    add(
      name, label, hint: nil, isRequired: false, nil, .menu(choices, chosen: chosen))
    return chosen
  }

  private static let seenMax = 5

  /// Yes or no.
  mutating func yes(_ name: String, _ label: FormText) -> Bool {
    let isChosen = answers[name] != nil
    add(name, label, hint: nil, isRequired: false, nil, .yes(isChosen))
    return isChosen
  }

  /// A field of the process, of the kind that its definition says; the value it has stands there already.
  ///
  /// - Returns: The new value, or nil to empty the field; nothing at all where the answer is none.
  mutating func field(
    _ definition: FieldDefinition, holding value: Case.FieldValue?
  ) -> Case.FieldValue?? {
    let name = "field-\(definition.id.rawValue)"
    let typed = answers[name] ?? (answers.areSent ? "" : value?.typed ?? "")
    let answer = definition.kind.value(of: typed)
    var field = Field(
      name, definition.title[words.language], isRequired: false,
      definition.kind.control(showing: typed))
    if answers.areSent, !typed.isEmpty, answer == nil {
      field.mistake = words.text(definition.kind.mistake)
    }
    fields.append(field)
    return typed.isEmpty ? .some(nil) : answer.map { .some($0) }
  }
}

extension Case.FieldValue {
  /// The value as a form shows it.
  fileprivate var typed: String {
    switch self {
    case .text(let text): text
    case .date(let date): date.description
    case .number(let number): "\(number)"
    }
  }
}

extension FieldKind {
  /// What an answer means; nil where it is none of this kind.
  fileprivate func value(of typed: String) -> Case.FieldValue? {
    switch self {
    case .text:
      typed.unicodeScalars.count <= Questions.Limit.note.rawValue
        && typed.unicodeScalars.allSatisfy(Questions.Limit.note.allows) ? .text(typed) : nil
    case .date: WrittenDate.parse(typed).map(Case.FieldValue.date)
    case .number: Int(typed).map(Case.FieldValue.number)
    case .choice(let choices): choices.contains(typed) ? .text(typed) : nil
    }
  }

  fileprivate func control(showing typed: String) -> Field.Control {
    switch self {
    case .text: .paragraph(typed)
    case .date: .date(WrittenDate.parse(typed)?.description ?? typed)
    case .number: .number(typed)
    case .choice(let choices): .menu(choices.map { Field.Choice($0, $0) }, chosen: typed)
    }
  }

  fileprivate var mistake: FormText {
    switch self {
    case .text: .answerTooLong
    case .date: .answerNoDate
    case .number: .answerNoNumber
    case .choice: .answerNotChosen
    }
  }
}
