package import Engine
package import JSON

extension Deadline {
  var stored: JSON {
    var object = Members(capacity: 10)
    object.add("id", id)
    object.add("round", round)
    add(to: &object)
    object.add("due", dueOn)
    object.add("provisional", provisional)
    object.add("rung", nextRung)
    return object.json
  }

  /// Adds what the due date is derived from.
  fileprivate func add(to object: inout Members) {
    object.add("starts", startsOn)
    object.add("length", length.stored)
    object.add("extensions", extensions, \.stored)
    object.add("pauses", pauses, \.stored)
    object.add("calendar", calendarVersion)
  }

  init(stored json: JSON) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(
      id: try object.code("id"), round: try object.int("round"),
      startsOn: try object.date("starts"),
      length: try object.read("length", as: Length.init(stored:)),
      extensions: try object.list("extensions", of: Extension.init(stored:)),
      pauses: try object.list("pauses", of: Pause.init(stored:)), dueOn: try object.date("due"),
      calendarVersion: try object.int("calendar"), provisional: try object.flag("provisional"),
      nextRung: try object.int("rung"))
  }
}

/// What the column `deadlines.derivation` holds: how a running deadline's date came about.
package struct DeadlineDerivation: Hashable, Sendable {
  package var startsOn: CivilDate
  package var length: Deadline.Length
  package var extensions: [Deadline.Extension]
  package var pauses: [Deadline.Pause]
  package var calendarVersion: Int
  package var result: Derivation

  package init(stored json: JSON) throws(CodingFailure) {
    let object = try Fields(json)
    startsOn = try object.date("starts")
    length = try object.read("length", as: Deadline.Length.init(stored:))
    extensions = try object.list("extensions", of: Deadline.Extension.init(stored:))
    pauses = try object.list("pauses", of: Deadline.Pause.init(stored:))
    calendarVersion = try object.int("calendar")
    result = try Derivation(object)
  }
}

/// The content of the column `deadlines.derivation`: start, limit, extensions with their decisions,
/// pauses, calendar version, each skipped day by name, and the date that came of it.
package func derivationJSON(of deadline: Deadline, derivation: Derivation) -> JSON {
  var object = Members(capacity: 8)
  deadline.add(to: &object)
  derivation.add(to: &object)
  return object.json
}

// MARK: - Parts

extension Deadline.Length {
  var stored: JSON {
    switch self {
    case .days(let count): count.stored
    case .planned(let date): ["planned": date.stored]
    }
  }

  init(stored json: JSON) throws(CodingFailure) {
    if let planned = try Fields(json).dateIfThere("planned") {
      self = .planned(planned)
    } else {
      self = .days(try DayCount(stored: json))
    }
  }
}

extension DayCount {
  var stored: JSON { ["count": .int(Int64(count)), "kind": .string(kind.code)] }

  init(stored json: JSON) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(try object.int("count"), try object.word("kind"))
  }
}

extension Deadline.Extension {
  var stored: JSON {
    var object = Members(capacity: 3)
    object.add(("count", days.count), ("kind", days.kind), ("decision", decision))
    return object.json
  }

  init(stored json: JSON) throws(CodingFailure) {
    self.init(days: try DayCount(stored: json), decision: try Fields(json).text("decision"))
  }
}

extension Deadline.Pause {
  var stored: JSON {
    var object = Members(capacity: 2)
    object.add("from", from)
    object.add("until", until)
    return object.json
  }

  init(stored json: JSON) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(from: try object.date("from"), until: try object.dateIfThere("until"))
  }
}

extension Derivation {
  var stored: JSON {
    var object = Members(capacity: 3)
    add(to: &object)
    return object.json
  }

  fileprivate func add(to object: inout Members) {
    object.add("due", dueOn)
    object.add("skipped", skipped, \.stored)
    object.add("provisional", provisional)
  }

  init(stored json: JSON) throws(CodingFailure) {
    try self.init(try Fields(json))
  }

  fileprivate init(_ object: Fields) throws(CodingFailure) {
    self.init(
      dueOn: try object.date("due"),
      skipped: try object.list("skipped", of: SkippedDay.init(stored:)),
      provisional: try object.flag("provisional"))
  }
}

extension SkippedDay {
  /// A weekend day as its date alone, since most are.
  var stored: JSON {
    switch reason {
    case .weekend: date.stored
    case .dayOff(let name): ["on": date.stored, "day_off": .string(name)]
    case .paused: ["on": date.stored, "paused": true]
    }
  }

  init(stored json: JSON) throws(CodingFailure) {
    guard case .object = json else {
      self.init(date: try CivilDate(stored: json), reason: .weekend)
      return
    }
    let object = try Fields(json)
    let name = try object.textIfThere("day_off")
    self.init(date: try object.date("on"), reason: name.map(Reason.dayOff) ?? .paused)
  }
}
