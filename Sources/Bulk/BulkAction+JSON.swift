import Engine
package import JSON

extension BulkAction {
  /// The action as the file has it: `{"kind": …}` and what that kind needs.
  var json: JSON {
    switch self {
    case .command(let command): command.planJSON
    case .open(let opening): opening.json
    case .revert(let reversal): reversal.json
    }
  }

  /// Reads an action as a plan's file has it.
  package init(json: JSON) throws(PlanFault) {
    self = try PlanReader.reading(json) { (reader) throws(PlanFault) in
      let kind = try reader.take("kind") { (json) throws(PlanFault) in
        guard let text = json.string, let kind = Kind(rawValue: text) else {
          throw PlanFault(.badValue(.oneOf(Kind.allCases.map(\.rawValue))))
        }
        return kind
      }
      return try BulkAction(kind, &reader)
    }
  }

  /// The names of actions in the file; never renamed.
  fileprivate enum Kind: String, CaseIterable {
    case perform, assign, extend, pause, resume, cancel, reopen, transfer, migrate, open, revert
  }

  private init(_ kind: Kind, _ reader: inout PlanReader) throws(PlanFault) {
    switch kind {
    case .open: self = .open(try BulkOpening(&reader))
    case .revert: self = .revert(try BulkReversal(&reader))
    case .perform:
      self = .command(
        .perform(
          try reader.code("action"),
          reason: try reader.takeIfThere("reason", String.init(planNote:))
        ))
    case .assign: self = .command(.assign(try reader.code("person")))
    case .extend:
      self = .command(
        .extend(
          try reader.code("deadline"), by: try reader.take("days", DayCount.init(plan:)),
          reason: try reader.note("reason"),
          basis: try reader.take("basis", String.init(planLine:)),
          decision: try reader.take("decision", String.init(planCode:))))
    case .pause:
      self = .command(
        .pause(
          reason: try reader.note("reason"),
          basis: try reader.take("basis", String.init(planLine:)),
          decision: try reader.take("decision", String.init(planCode:))))
    case .resume: self = .command(.resume(reason: try reader.note("reason")))
    case .cancel:
      self = .command(
        .cancel(
          reason: try reader.note("reason"), basis: try reader.take("basis", String.init(planLine:))
        ))
    case .reopen: self = .command(.reopen(reason: try reader.note("reason")))
    case .transfer:
      self = .command(
        .transfer(
          to: try reader.code("to"), reason: try reader.note("reason"),
          basis: try reader.take("basis", String.init(planLine:))))
    case .migrate:
      self = .command(
        .migrate(
          to: try reader.take("version", Int.init(planCount:)),
          restarting: try reader.takeIfThere("restarting", Self.deadlines) ?? []))
    }
  }

  /// The deadlines of a list in order, each once.
  private static func deadlines(_ json: JSON) throws(PlanFault) -> Set<DeadlineID> {
    let listed = try json.planElements(DeadlineID.init(plan:))
    for index in listed.indices.dropFirst() where listed[index - 1] >= listed[index] {
      let isRepeated = listed[..<index].contains(listed[index])
      throw PlanFault(isRepeated ? .duplicate : .outOfOrder, at: "[\(index)]")
    }
    return Set(listed)
  }
}

extension BulkOpening {
  fileprivate init(_ reader: inout PlanReader) throws(PlanFault) {
    self.init(
      process: try reader.codeIfThere("process"), grade: try reader.word("grade"),
      responsible: try reader.codeIfThere("responsible"))
  }

  fileprivate var json: JSON {
    .object(
      [.kind(.open)] + [JSON.Member("process", process)].compactMap(\.self)
        + [JSON.Member("grade", .string(grade.code))]
        + [JSON.Member("responsible", responsible)].compactMap(\.self))
  }
}

extension BulkReversal {
  fileprivate init(_ reader: inout PlanReader) throws(PlanFault) {
    self.init(
      run: try reader.take("run", Int.init(planCount:)), reason: try reader.note("reason"),
      basis: try reader.takeIfThere("basis", String.init(planLine:)))
  }

  fileprivate var json: JSON {
    .object(
      [
        .kind(.revert), JSON.Member("run", .int(Int64(run))),
        JSON.Member("reason", .string(reason)),
      ] + [basis.map { JSON.Member("basis", .string($0)) }].compactMap(\.self))
  }
}

extension Command {
  /// - Precondition: ``isForBulk``.
  fileprivate var planJSON: JSON {
    switch self {
    case .perform(let action, let reason):
      .object(
        [.kind(.perform), JSON.Member("action", .string(action.rawValue))]
          + [reason.map { JSON.Member("reason", .string($0)) }].compactMap(\.self))
    case .assign(let person): Self.json(.assign, ("person", person.rawValue))
    case .extend(let deadline, let days, let reason, let basis, let decision):
      .object([
        .kind(.extend), JSON.Member("deadline", .string(deadline.rawValue)),
        JSON.Member("days", days.planJSON), JSON.Member("reason", .string(reason)),
        JSON.Member("basis", .string(basis)), JSON.Member("decision", .string(decision)),
      ])
    case .pause(let reason, let basis, let decision):
      Self.json(.pause, ("reason", reason), ("basis", basis), ("decision", decision))
    case .resume(let reason): Self.json(.resume, ("reason", reason))
    case .cancel(let reason, let basis): Self.json(.cancel, ("reason", reason), ("basis", basis))
    case .reopen(let reason): Self.json(.reopen, ("reason", reason))
    case .transfer(let body, let reason, let basis):
      Self.json(.transfer, ("to", body.rawValue), ("reason", reason), ("basis", basis))
    case .migrate(let version, let restarting):
      .object(
        [.kind(.migrate), JSON.Member("version", .int(Int64(version)))]
          + (restarting.isEmpty
            ? []
            : [
              JSON.Member(
                "restarting", .array(restarting.sorted().map { .string($0.rawValue) }))
            ]))
    case .open, .setFields, .tick, .untick, .addDocument, .signDocument, .numberDocument,
      .attachFile, .removeDocument, .addTask, .completeTask, .reassignTask, .cancelTask, .appoint,
      .dismiss, .declareRelation, .hearSubject, .keepDiary, .recordFinding, .withdrawFinding,
      .recordNoFindings, .requireRemedy, .reportRemedy, .returnRemedy, .verifyRemedy, .revert,
      .fire:
      preconditionFailure("\(self) is no command of a plan")
    }
  }

  private static func json(_ kind: BulkAction.Kind, _ texts: (String, String)...) -> JSON {
    .object([.kind(kind)] + texts.map { JSON.Member($0.0, .string($0.1)) })
  }
}

extension JSON.Member {
  fileprivate static func kind(_ kind: BulkAction.Kind) -> JSON.Member {
    JSON.Member("kind", .string(kind.rawValue))
  }

  /// A member that is left out where there is no code.
  init?<Subject>(_ key: String, _ code: Code<Subject>?) {
    guard let code else { return nil }
    self.init(key, .string(code.rawValue))
  }
}
