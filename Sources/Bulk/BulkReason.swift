package import Engine
package import JSON

/// Why a run did not do to a target what its plan says.
package enum BulkReason: Error, Hashable, Sendable {
  /// Every reason why not, as things are now.
  case refused([BlockerNote])
  /// There is no such target, or not for whoever applies the plan.
  case notFound
  /// The person that the plan names is not there any more.
  case unknownPerson(PersonCode)
  /// The process that the plan names is not published.
  case unknownProcess(ProcessCode)
  /// Somebody moved the case after it was planned.
  case moved(Move)
  /// The act would lead elsewhere than planned: the names of what differs.
  case differs([String])
  /// Only the dates would be others, since the run is later than its plan; that can be accepted, and is
  /// then kept with what was done.
  case dates(PlanDifference.Moves)

  /// Whether the plan is too old for the target; else the act itself is refused.
  package var isStale: Bool {
    switch self {
    case .moved, .differs, .dates: true
    case .refused, .notFound, .unknownPerson, .unknownProcess: false
    }
  }

  /// What somebody last did to a case since it was planned on, and where the case is now.
  package struct Move: Hashable, Sendable {
    /// Of the event; the clock may have told rungs since.
    package var revision: Int
    /// The event's kind, such as `moved`.
    package var event: String
    package var at: Moment
    /// Who did it; the system only where nobody else did anything.
    package var by: PersonCode
    /// Where the case is now; nil in what was kept before it was asked.
    package var step: StepID?
    package var status: CaseStatus?

    package init(
      revision: Int, event: String, at moment: Moment, by person: PersonCode, step: StepID? = nil,
      status: CaseStatus? = nil
    ) {
      self.revision = revision
      self.event = event
      at = moment
      by = person
      self.step = step
      self.status = status
    }
  }
}

extension BulkReason {
  /// The reason's name in files and output; never renamed.
  package var code: String {
    switch self {
    case .refused: "refused"
    case .notFound: "not_found"
    case .unknownPerson: "unknown_person"
    case .unknownProcess: "unknown_process"
    case .moved: "moved"
    case .differs: "differs"
    case .dates: "dates"
    }
  }

  /// The reason as it is kept with an item, its members in a fixed order.
  package var json: JSON {
    let head = JSON.Member("reason", .string(code))
    switch self {
    case .refused(let blockers):
      return .object([head, JSON.Member("blockers", .array(blockers.map(\.json)))])
    case .notFound: return .object([head])
    case .unknownPerson(let person):
      return .object([head, JSON.Member("person", .string(person.rawValue))])
    case .unknownProcess(let process):
      return .object([head, JSON.Member("process", .string(process.rawValue))])
    case .moved(let move):
      return .object(
        [
          head, JSON.Member("revision", .int(Int64(move.revision))),
          JSON.Member("event", .string(move.event)), JSON.Member("at", .string("\(move.at)")),
          JSON.Member("by", .string(move.by.rawValue)),
        ]
          + [
            move.step.map { JSON.Member("step", .string($0.rawValue)) },
            move.status.map { JSON.Member("status", .string($0.code)) },
          ].compactMap(\.self))
    case .differs(let names):
      return .object([head, JSON.Member("fields", .array(names.map { .string($0) }))])
    case .dates(let moves):
      let list = moves.sorted { $0.key.rawValue.isOrdered(before: $1.key.rawValue) }
      return .object([
        head,
        JSON.Member(
          "deadlines",
          .array(
            list.map { id, move in
              [
                "deadline": .string(id.rawValue), "planned": .string("\(move.planned)"),
                "now": .string("\(move.now)"),
              ]
            })),
      ])
    }
  }

  /// ``json`` as text.
  package var text: String { String(json) }

  /// Reads what ``json`` writes.
  package init(json: JSON) throws(PlanFault) {
    self = try PlanReader.reading(json) { (reader) throws(PlanFault) in
      switch try reader.take("reason", String.init(planCode:)) {
      case "refused":
        .refused(
          try reader.take("blockers") { (json) throws(PlanFault) in
            try json.planElements(BlockerNote.init(json:))
          })
      case "not_found": .notFound
      case "unknown_person": .unknownPerson(try reader.code("person"))
      case "unknown_process": .unknownProcess(try reader.code("process"))
      case "moved":
        .moved(
          Move(
            revision: try reader.take("revision", Int.init(planCount:)),
            event: try reader.take("event", String.init(planCode:)),
            at: try reader.take("at", Moment.init(plan:)), by: try reader.code("by"),
            step: try reader.codeIfThere("step"),
            status: try reader.takeIfThere("status", CaseStatus.init(plan:))))
      case "differs":
        .differs(
          try reader.take("fields") { (json) throws(PlanFault) in
            try json.planElements(String.init(planCode:))
          })
      case "dates": .dates(try reader.take("deadlines", Self.moves))
      default:
        throw PlanFault(
          .badValue(
            .oneOf([
              "refused", "not_found", "unknown_person", "unknown_process", "moved", "differs",
              "dates",
            ])),
          at: "reason")
      }
    }
  }

  private static func moves(_ json: JSON) throws(PlanFault) -> PlanDifference.Moves {
    var moves: PlanDifference.Moves = [:]
    _ = try json.planElements { (json) throws(PlanFault) in
      try PlanReader.reading(json) { (reader) throws(PlanFault) in
        let id: DeadlineID = try reader.code("deadline")
        moves[id] = PlanDifference.DateMove(
          planned: try reader.take("planned", CivilDate.init(plan:)),
          now: try reader.take("now", CivilDate.init(plan:)))
      }
    }
    return moves
  }
}
