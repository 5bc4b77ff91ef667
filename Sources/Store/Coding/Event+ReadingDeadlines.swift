import Engine
import JSON

extension Event.DeadlineStarted {
  init(_ fields: Fields) throws(CodingFailure) {
    try self.init(
      id: fields.code("deadline"), round: fields.int("round"), startsOn: fields.date("starts"),
      length: fields.read("length", as: Deadline.Length.init(stored:)),
      extensions: fields.list("extensions", of: Deadline.Extension.init(stored:)),
      pauses: fields.list("pauses", of: Deadline.Pause.init(stored:)),
      derivation: fields.derivation(), calendarVersion: fields.int("calendar"),
      nextRung: fields.int("rung"))
  }
}

extension Event.DeadlineExtended {
  init(_ fields: Fields) throws(CodingFailure) {
    try self.init(
      id: fields.code("deadline"), round: fields.int("round"),
      days: fields.read("days", as: DayCount.init(stored:)), reason: fields.text("reason"),
      basis: fields.text("basis"), decision: fields.text("decision"),
      derivation: fields.derivation(), calendarVersion: fields.int("calendar"),
      nextRung: fields.int("rung"))
  }
}

extension Event.DeadlineMoved {
  init(_ fields: Fields) throws(CodingFailure) {
    try self.init(
      id: fields.code("deadline"), round: fields.int("round"),
      pauses: fields.list("pauses", of: Deadline.Pause.init(stored:)),
      derivation: fields.derivation(), calendarVersion: fields.int("calendar"),
      nextRung: fields.int("rung"))
  }
}

extension Event.DeadlineRestarted {
  init(_ fields: Fields) throws(CodingFailure) {
    try self.init(
      id: fields.code("deadline"), round: fields.int("round"),
      length: fields.read("length", as: Deadline.Length.init(stored:)),
      derivation: fields.derivation(), calendarVersion: fields.int("calendar"),
      nextRung: fields.int("rung"))
  }
}

extension Event.RungFired {
  init(_ fields: Fields) throws(CodingFailure) {
    try self.init(
      id: fields.code("deadline"), round: fields.int("round"), rung: fields.int("rung"),
      kind: fields.word("kind"), dueOn: fields.date("due"), lateBy: fields.int("late_by"))
  }
}

extension Fields {
  fileprivate func derivation() throws(CodingFailure) -> Derivation {
    try read("derivation", as: Derivation.init(stored:))
  }
}
