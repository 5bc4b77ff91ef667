import Engine
package import JSON

extension BulkItem {
  /// The item as the file has it.
  package var json: JSON {
    let head = [JSON.Member("target", .string(target))]
    let revision = revision.map { [JSON.Member("revision", .int(Int64($0)))] } ?? []
    return .object(head + revision + verdict.members)
  }

  init(json: JSON, isOpening: Bool) throws(PlanFault) {
    self = try PlanReader.reading(json) { (reader) throws(PlanFault) in
      let target = try reader.take("target", String.init(planCode:))
      let revision = try reader.takeIfThere("revision", Int.init(planCount:))
      let verdict = try BulkVerdict(&reader)
      guard isOpening || verdict.isBlind else {
        guard revision != nil else { throw PlanFault(.missing, at: "revision") }
        return BulkItem(target: target, revision: revision, verdict: verdict)
      }
      guard revision == nil else { throw PlanFault(.badValue(.nothing), at: "revision") }
      return BulkItem(target: target, revision: nil, verdict: verdict)
    }
  }
}

extension BulkVerdict {
  fileprivate var members: [JSON.Member] {
    let head = [JSON.Member("verdict", .string(word))]
    switch self {
    case .done(let outcome): return head + [JSON.Member("outcome", outcome.json)]
    case .refused(let blockers):
      return head + [JSON.Member("blockers", .array(blockers.map(\.json)))]
    case .unchanged, .notFound: return head
    }
  }

  fileprivate init(_ reader: inout PlanReader) throws(PlanFault) {
    let word = try reader.take("verdict") { (json) throws(PlanFault) in
      guard let text = json.string, Self.words.contains(text) else {
        throw PlanFault(.badValue(.oneOf(Self.words)))
      }
      return text
    }
    switch word {
    case "done": self = .done(try reader.take("outcome", BulkOutcome.init(json:)))
    case "refused":
      let blockers = try reader.take("blockers") { (json) throws(PlanFault) in
        try json.planElements(BlockerNote.init(json:))
      }
      guard !blockers.isEmpty else { throw PlanFault(.missing, at: "blockers[0]") }
      self = .refused(blockers)
    case "unchanged": self = .unchanged
    default: self = .notFound
    }
  }
}

extension BulkOutcome {
  package var json: JSON {
    var members = [
      JSON.Member("step", .string(step.rawValue)), JSON.Member("stage", .string(stage.code)),
    ]
    members += status.members
    members.append(JSON.Member("due", .sorted(due) { .string("\($0)") }))
    if let responsible { members.append(JSON.Member("responsible", .string(responsible.rawValue))) }
    members.append(JSON.Member("body", .string(body.rawValue)))
    members.append(JSON.Member("notices", .sorted(notices) { .int(Int64($0)) }))
    return .object(members)
  }

  package init(json: JSON) throws(PlanFault) {
    self = try PlanReader.reading(json) { (reader) throws(PlanFault) in
      BulkOutcome(
        step: try reader.code("step"), stage: try reader.word("stage"),
        status: try BulkStatus(&reader),
        due: try reader.take("due") { (json) throws(PlanFault) in
          try json.planTable(CivilDate.init(plan:))
        },
        responsible: try reader.codeIfThere("responsible"), body: try reader.code("body"),
        notices: try reader.take("notices") { (json) throws(PlanFault) in
          try json.planTable(Int.init(planCount:))
        })
    }
  }
}

extension BulkStatus {
  /// The status's name in files and output.
  package var word: String {
    switch self {
    case .open: "open"
    case .paused: "paused"
    case .closed: "closed"
    case .cancelled: "cancelled"
    }
  }

  fileprivate var members: [JSON.Member] {
    let head = [JSON.Member("status", .string(word))]
    guard case .closed(let outcome) = self else { return head }
    return head + [JSON.Member("result", .string(outcome.rawValue))]
  }

  fileprivate init(_ reader: inout PlanReader) throws(PlanFault) {
    let word = try reader.take("status", String.init(planCode:))
    switch word {
    case "open": self = .open
    case "paused": self = .paused
    case "closed": self = .closed(try reader.code("result"))
    case "cancelled": self = .cancelled
    default:
      let words = ["open", "paused", "closed", "cancelled"]
      throw PlanFault(.badValue(.oneOf(words)), at: "status")
    }
  }
}

extension BlockerNote {
  package var json: JSON {
    [
      "code": .string(code), "parameters": .array(parameters.map(\.json)),
      "cleared_by": .array(clearedBy.map(\.json)),
    ]
  }

  package init(json: JSON) throws(PlanFault) {
    self = try PlanReader.reading(json) { (reader) throws(PlanFault) in
      let values = { (json: JSON) throws(PlanFault) in
        try json.planElements(BlockerNote.Value.init(json:))
      }
      return BlockerNote(
        code: try reader.take("code", String.init(planCode:)),
        parameters: try reader.take("parameters", values),
        clearedBy: try reader.take("cleared_by", values))
    }
  }
}

extension BlockerNote.Value {
  fileprivate var json: JSON { .object([JSON.Member(name, .string(value))]) }

  fileprivate init(json: JSON) throws(PlanFault) {
    guard let members = json.object, members.count == 1 else {
      throw PlanFault(.badValue(.object))
    }
    do {
      self.init(
        try String(planCode: .string(members[0].key)), try String(planLine: members[0].value))
    } catch {
      throw error.within(members[0].key)
    }
  }
}

extension JSON {
  /// An object in the order of its keys' UTF-8 bytes.
  fileprivate static func sorted<Subject, Value>(
    _ table: [Code<Subject>: Value], _ encode: (Value) -> JSON
  ) -> JSON {
    .object(
      table.map { JSON.Member($0.key.rawValue, encode($0.value)) }
        .sorted { $0.key.isOrdered(before: $1.key) })
  }
}
