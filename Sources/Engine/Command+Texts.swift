/// A text that a person writes freely: it has a bound, and some have to say something.
struct FreeText {
  var text: String
  var most: Int
  var isNeeded: Bool

  static func needed(_ text: String, most: Int = CaseLimits.noteMax) -> FreeText {
    FreeText(text: text, most: most, isNeeded: true)
  }

  static func optional(_ text: String?, most: Int = CaseLimits.noteMax) -> FreeText {
    FreeText(text: text ?? "", most: most, isNeeded: false)
  }

  var problem: Blocker.Reason? {
    if isNeeded, text.isBlank { return .textMissing }
    return text.unicodeScalars.count > most ? .textTooLong(most) : nil
  }
}

extension Command {
  /// What is wrong with the texts of a command, each kind of fault once.
  var textProblems: [Blocker.Reason] {
    var problems: [Blocker.Reason] = []
    for problem in texts.compactMap(\.problem) where !problems.contains(problem) {
      problems.append(problem)
    }
    return problems
  }

  /// Every text that a person writes freely in a command.
  private var texts: [FreeText] {
    switch self {
    case .open(let opening):
      [
        .needed(opening.title, most: CaseLimits.lineMax),
        .optional(opening.subject.name, most: CaseLimits.lineMax),
      ]
    case .perform(_, let reason): [.optional(reason)]
    case .setFields(let values): Self.texts(of: values)
    case .addDocument(let document): Self.texts(of: document)
    case .signDocument(_, let signature): [.needed(signature.signer, most: CaseLimits.lineMax)]
    case .numberDocument(_, let source): [source.text].compactMap(\.self)
    case .addTask(let title, _, _): [.needed(title, most: CaseLimits.lineMax)]
    case .completeTask(_, let note), .hearSubject(_, _, let note), .reportRemedy(_, _, let note),
      .verifyRemedy(_, let note):
      [.optional(note)]
    case .keepDiary(_, let text), .recordFinding(let text):
      [.needed(text, most: CaseLimits.textMax)]
    case .requireRemedy(_, let text, let assignee, _):
      [.needed(text, most: CaseLimits.textMax), .needed(assignee, most: CaseLimits.lineMax)]
    case .removeDocument(_, let text), .cancelTask(_, let text), .dismiss(_, let text),
      .declareRelation(_, let text), .withdrawFinding(_, let text), .returnRemedy(_, let text),
      .resume(let text), .reopen(let text):
      [.needed(text)]
    case .extend(_, _, let reason, let basis, let decision),
      .pause(let reason, let basis, let decision):
      [
        .needed(reason), .needed(basis, most: CaseLimits.lineMax),
        .needed(decision, most: CaseLimits.nameMax),
      ]
    case .revert(_, let reason, let basis):
      [.needed(reason), .optional(basis, most: CaseLimits.lineMax)]
    case .cancel(let reason, let basis), .transfer(_, let reason, let basis):
      [.needed(reason), .needed(basis, most: CaseLimits.lineMax)]
    case .tick, .untick, .attachFile, .reassignTask, .assign, .appoint, .recordNoFindings, .migrate,
      .fire:
      []
    }
  }

  /// An empty text fills no field; to clear one is to set nothing.
  private static func texts(of values: [FieldID: Case.FieldValue?]) -> [FreeText] {
    values.sorted { $0.key < $1.key }.compactMap { _, value in
      guard case .text(let text)? = value else { return nil }
      return .needed(text, most: CaseLimits.textMax)
    }
  }

  private static func texts(of document: NewDocument) -> [FreeText] {
    let signer = document.signature.map { FreeText.needed($0.signer, most: CaseLimits.lineMax) }
    return [.needed(document.title, most: CaseLimits.lineMax)]
      + [document.number?.text, signer].compactMap(\.self)
  }
}

extension Command.NumberSource {
  fileprivate var text: FreeText? {
    switch self {
    case .external(let number): .needed(number, most: CaseLimits.nameMax)
    case .book, .issued: nil
    }
  }
}

extension String {
  /// Whether it says nothing at all.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
