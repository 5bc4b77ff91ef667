// The words of a definition file for the parts that have no code of their own, as drawn tables and
// problems show them.

extension Trigger {
  /// Such as `performed sign_decision`.
  package var words: String {
    switch self {
    case .opened: "opened"
    case .entered(let step): "entered \(step)"
    case .left(let step): "left \(step)"
    case .performed(let action): "performed \(action)"
    case .document(let type): "document \(type)"
    }
  }
}

extension DayCount {
  var words: String { "\(count) \(kind.code)" }
}

extension Fraction {
  /// Such as `1/3`.
  package var words: String { "\(numerator)/\(denominator)" }
}

extension ActionDefinition.Direction {
  var words: String {
    switch self {
    case .forward: "forward"
    case .back: "back"
    case .aside: "aside"
    }
  }
}

extension ActionDefinition.Target {
  var words: String {
    switch self {
    case .step(let step): step.rawValue
    case .close(let outcome): "close \(outcome)"
    }
  }
}

extension Guard {
  /// Such as `waited 5 working since performed ask_opinions`.
  var words: String {
    switch self {
    case .documents(let types): "documents \(Self.list(types))"
    case .checklist: "checklist"
    case .tasks: "tasks"
    case .fields(let fields): "fields \(Self.list(fields))"
    case .team(let size):
      "team \(size.minimum)" + (size.maximum.map { " to \($0)" } ?? " or more")
    case .diary: "diary"
    case .vote(let rule):
      "vote \(rule.share.words), quorum \(rule.quorum.words), \(rule.secret ? "secret" : "open")"
    case .differentPerson(let action): "different_person \(action)"
    case .subjectHeard: "subject_heard"
    case .findings: "findings"
    case .remedies: "remedies"
    case .remediesVerified: "remedies_verified"
    case .waited(let days, let since): "waited \(days.words) since \(since.words)"
    case .consent(let type, let silence, let since):
      "consent \(type) or silence \(silence.words) since \(since.words)"
    }
  }

  private static func list<Subject>(_ codes: [Code<Subject>]) -> String {
    codes.map(\.rawValue).joined(separator: ", ")
  }
}

extension FieldKind {
  var words: String {
    switch self {
    case .text: "text"
    case .date: "date"
    case .number: "number"
    case .choice(let choices): "choice \(choices.joined(separator: ", "))"
    }
  }
}

extension Rung {
  /// Such as `reminder 3 working`.
  var words: String {
    kind == .overdue ? kind.code : "\(kind.code) \(offset) \(dayKind.code)"
  }
}

extension Audience {
  var words: String {
    switch self {
    case .responsible: "responsible"
    case .role(let role): role.code
    case .person(let person): "person \(person)"
    }
  }
}

extension ExtensionRule {
  /// One line for each bound, and one for who may extend.
  var words: [String] {
    [
      share.map { "share \($0.words)" }, days.map { "days \($0)" },
      times.map { "times \($0)" }, "by \(by.words)",
    ].compactMap(\.self)
  }
}

extension Collection where Element: Vocabulary {
  /// The codes in the vocabulary's own order, so that a set always reads the same.
  var words: String {
    sorted { $0.rawValue < $1.rawValue }.map(\.code).joined(separator: ", ")
  }
}
