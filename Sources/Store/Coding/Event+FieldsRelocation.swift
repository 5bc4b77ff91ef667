import Engine
import JSON

// The fields of a transfer, of a migration, and of what a migration does to deadlines.

extension Members {
  mutating func add(_ transferred: Event.Transferred) {
    add(("from", transferred.from), ("to", transferred.to), ("level", transferred.level))
    if !transferred.leaving.isEmpty { add("people", transferred.leaving) }
    add(("reason", transferred.reason), ("basis", transferred.basis))
  }

  mutating func add(_ migrated: Event.Migrated) {
    add(("from", migrated.from), ("to", migrated.to), ("stage", migrated.stage))
    add("ladders", migrated.ladders)
  }

  mutating func add(_ restarted: Event.DeadlineRestarted) {
    add(
      ("deadline", restarted.id), ("round", restarted.round),
      ("length", restarted.length), ("derivation", restarted.derivation),
      ("calendar", restarted.calendarVersion), ("rung", restarted.nextRung))
  }
}

extension Event.Ladder: StoredObject {
  func add(to object: inout Members) {
    object.add(("deadline", id), ("round", round), ("rung", nextRung))
  }

  fileprivate init(stored json: JSONView) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(
      id: try object.code("deadline"), round: try object.int("round"),
      nextRung: try object.int("rung"))
  }
}

extension Event.Transferred {
  init(_ fields: Fields) throws(CodingFailure) {
    try self.init(
      from: fields.code("from"), to: fields.code("to"), level: fields.word("level"),
      leaving: Set(fields.list("people", of: PersonCode.init(stored:))),
      reason: fields.text("reason"), basis: fields.text("basis"))
  }
}

extension Event.Migrated {
  init(_ fields: Fields) throws(CodingFailure) {
    try self.init(
      from: fields.int("from"), to: fields.int("to"), stage: fields.word("stage"),
      ladders: fields.list("ladders", of: Event.Ladder.init(stored:)))
  }
}
