package import Engine
package import JSON

extension Deadline: StoredObject {
  func add(to object: inout Members) {
    object.add("id", id)
    object.add("round", round)
    addOrigin(to: &object)
    object.add("due", dueOn)
    object.add("provisional", provisional)
    object.add("rung", nextRung)
  }

  /// Adds what the due date is derived from.
  fileprivate func addOrigin(to object: inout Members) {
    object.add("starts", startsOn)
    object.add("length", length)
    object.add("extensions", extensions)
    object.add("pauses", pauses)
    object.add("calendar", calendarVersion)
  }

  init(stored json: JSONView) throws(CodingFailure) {
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

  package init(stored json: JSONView) throws(CodingFailure) {
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
package func derivationText(of deadline: Deadline, derivation: Derivation) -> String {
  DerivationOfDeadline(deadline: deadline, derivation: derivation).storedText
}

/// The same as a value.
package func derivationJSON(of deadline: Deadline, derivation: Derivation) -> JSON {
  DerivationOfDeadline(deadline: deadline, derivation: derivation).storedJSON
}

private struct DerivationOfDeadline: StoredObject {
  let deadline: Deadline
  let derivation: Derivation

  func add(to object: inout Members) {
    deadline.addOrigin(to: &object)
    derivation.add(to: &object)
  }
}

// MARK: - Parts

extension Deadline.Length: StoredValue {
  func write(to writer: inout JSONWriter) {
    switch self {
    case .days(let count): count.write(to: &writer)
    case .planned(let date): writer.writeObject { $0.add("planned", date) }
    }
  }

  init(stored json: JSONView) throws(CodingFailure) {
    if let planned = try Fields(json).dateIfThere("planned") {
      self = .planned(planned)
    } else {
      self = .days(try DayCount(stored: json))
    }
  }
}

extension DayCount: StoredObject {
  func add(to object: inout Members) {
    object.add("count", count)
    object.add("kind", kind)
  }

  init(stored json: JSONView) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(try object.int("count"), try object.word("kind"))
  }
}

extension Deadline.Extension: StoredObject {
  func add(to object: inout Members) {
    object.add(("count", days.count), ("kind", days.kind), ("decision", decision))
  }

  init(stored json: JSONView) throws(CodingFailure) {
    self.init(days: try DayCount(stored: json), decision: try Fields(json).text("decision"))
  }
}

extension Deadline.Pause: StoredObject {
  func add(to object: inout Members) {
    object.add("from", from)
    object.add("until", until)
  }

  init(stored json: JSONView) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(from: try object.date("from"), until: try object.dateIfThere("until"))
  }
}

extension Derivation: StoredObject {
  func add(to object: inout Members) {
    object.add("due", dueOn)
    object.add("skipped", skipped)
    object.add("provisional", provisional)
  }

  init(stored json: JSONView) throws(CodingFailure) {
    try self.init(try Fields(json))
  }

  fileprivate init(_ object: Fields) throws(CodingFailure) {
    self.init(
      dueOn: try object.date("due"),
      skipped: try object.list("skipped", of: SkippedDay.init(stored:)),
      provisional: try object.flag("provisional"))
  }
}

extension SkippedDay: StoredValue {
  /// A weekend day as its date alone, since most are.
  func write(to writer: inout JSONWriter) {
    switch reason {
    case .weekend: date.write(to: &writer)
    case .dayOff(let name): writer.writeObject { $0.add(("on", date), ("day_off", name)) }
    case .paused: writer.writeObject { $0.add(("on", date), ("paused", true)) }
    }
  }

  init(stored json: JSONView) throws(CodingFailure) {
    guard json.isObject else {
      self.init(date: try CivilDate(stored: json), reason: .weekend)
      return
    }
    let object = try Fields(json)
    let name = try object.textIfThere("day_off")
    self.init(date: try object.date("on"), reason: name.map(Reason.dayOff) ?? .paused)
  }
}
