import Engine

extension ProcessEncoder {
  static func deadline(_ rule: DeadlineRule, to writer: inout YAMLWriter) {
    writer.write(rule.id.rawValue) { writer in
      text("title", rule.title, to: &writer)
      writer.write("starts") { $0.write(rule.starts) }
      writer.write("met_by", items: rule.metBy) { $0.write($1) }
      writer.write("limit") { limit(rule.limit, to: &$0) }
      if let more = rule.extension { writer.write("extension") { extensionRule(more, to: &$0) } }
      writer.write("ladder", items: rule.ladder) { rung($1, to: &$0) }
      writer.write("source") { writer in
        writer.write("text", rule.source.text)
        writer.write("verification", rule.source.verification.code)
      }
    }
  }

  private static func limit(_ limit: DeadlineRule.Limit, to writer: inout YAMLWriter) {
    writer.write("kind", limit.kind.code)
    if !limit.byLevel.isEmpty {
      writer.write("days") { writer in
        for level in Level.allCases {
          if let days = limit.byLevel[level] { writer.write(level.code, days) }
        }
      }
    }
    if let planned = limit.planned { writer.write("planned", planned.rawValue) }
  }

  private static func extensionRule(_ rule: ExtensionRule, to writer: inout YAMLWriter) {
    if let share = rule.share { writer.write("share", share.words) }
    if let days = rule.days { writer.write("days", days) }
    if let times = rule.times { writer.write("times", times) }
    writer.write("by", words: codes(rule.by))
  }

  private static func rung(_ rung: Rung, to writer: inout YAMLWriter) {
    switch rung.kind {
    case .reminder, .escalation: writer.write(rung.kind.code, rung.offset)
    case .overdue: writer.write(rung.kind.code, true)
    }
    writer.write("days", rung.dayKind.code)
    writer.write("to", items: rung.audience) { writer, audience in
      switch audience {
      case .responsible: writer.write(word: "responsible")
      case .role(let role): writer.write(word: role.code)
      case .person(let person): writer.write("person", person.rawValue)
      }
    }
  }
}

extension YAMLWriter {
  /// The one key of a trigger.
  mutating func write(_ trigger: Trigger) {
    switch trigger {
    case .opened: write("opened", true)
    case .entered(let step): write("entered", step.rawValue)
    case .left(let step): write("left", step.rawValue)
    case .performed(let action): write("performed", action.rawValue)
    case .document(let type): write("document", type.rawValue)
    }
  }

  mutating func write(_ days: DayCount) {
    write("days", days.count)
    write("kind", days.kind.code)
  }

  /// A guard as an item of a list.
  mutating func write(_ rule: Guard) {
    switch rule {
    case .documents(let types): write("documents", words: types.map(\.rawValue))
    case .checklist: write(word: "checklist")
    case .tasks: write(word: "tasks")
    case .fields(let fields): write("fields", words: fields.map(\.rawValue))
    case .team(let size): write("team") { $0.write(size) }
    case .diary: write(word: "diary")
    case .vote(let rule): write("vote") { $0.write(rule) }
    case .differentPerson(let action): write("different_person", action.rawValue)
    case .subjectHeard: write(word: "subject_heard")
    case .findings: write(word: "findings")
    case .remedies: write(word: "remedies")
    case .remediesVerified: write(word: "remedies_verified")
    case .waited(let days, let since):
      write("waited") { writer in
        writer.write(days)
        writer.write("since") { $0.write(since) }
      }
    case .consent(let document, let silence, let since):
      write("consent") { writer in
        writer.write("document", document.rawValue)
        writer.write("silence") { $0.write(silence) }
        writer.write("since") { $0.write(since) }
      }
    }
  }

  private mutating func write(_ size: TeamSize) {
    write("minimum", size.minimum)
    if let maximum = size.maximum { write("maximum", maximum) }
  }

  private mutating func write(_ rule: VoteRule) {
    write("quorum", rule.quorum.words)
    write("share", rule.share.words)
    write("secret", rule.secret)
  }
}
