import Engine
import JSON

// The fields of an act that was taken back.

extension Members {
  mutating func add(_ reverted: Event.Reverted) {
    add(
      ("first", reverted.revisions.lowerBound), ("last", reverted.revisions.upperBound),
      ("standing", reverted.standing), ("stopped", reverted.stopped))
    if !reverted.leaving.isEmpty { add("people", reverted.leaving) }
    add("reason", reverted.reason)
  }
}

extension Event.Reverted {
  init(_ fields: Fields) throws(CodingFailure) {
    let (first, last) = (try fields.int("first"), try fields.int("last"))
    guard first <= last else { throw CodingFailure(path: "last", expected: "a later revision") }
    self.init(
      revisions: first...last,
      standing: try fields.read("standing", as: Case.Standing.init(stored:)),
      stopped: try fields.table("stopped", of: StoppedDeadline.init(stored:)),
      leaving: Set(try fields.list("people", of: PersonCode.init(stored:))),
      reason: try fields.text("reason"))
  }
}

extension Case.Standing: StoredObject {
  /// The standing under the names that the state of a case has for its parts.
  func add(to object: inout Members) {
    object.add(
      ("version", version), ("body", body), ("level", level), ("status", status), ("step", step),
      ("stage", stage), ("entered", enteredOn), ("rounds", rounds), ("performed", performed))
    if !ticks.isEmpty { object.add("ticks", ticks) }
    object.add(("diary", diaryOn), ("responsible", responsible), ("team", team))
  }

  fileprivate init(stored json: JSONView) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(
      version: try object.int("version"), body: try object.code("body"),
      level: try object.word("level"),
      status: try object.read("status", as: Case.Status.init(stored:)),
      step: try object.code("step"), stage: try object.word("stage"),
      enteredOn: try object.date("entered"),
      rounds: try object.table("rounds", of: Int.init(stored:)),
      performed: try object.table("performed", of: Case.Performance.init(stored:)),
      ticks: Set(try object.list("ticks", of: ChecklistItemID.init(stored:))),
      diaryOn: try object.dateIfThere("diary"),
      responsible: try object.codeIfThere("responsible"),
      team: try object.list("team", of: Case.TeamMember.init(stored:)))
  }
}
