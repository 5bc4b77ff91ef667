import Engine
import JSON

extension StoppedDeadline: StoredValue {
  /// Its start alone, as long as nothing was granted, paused or told, since most are so.
  func write(to writer: inout JSONWriter) {
    guard !(extensions.isEmpty && pauses.isEmpty && told == nil) else {
      startsOn.write(to: &writer)
      return
    }
    writer.writeObject { object in
      object.add(
        ("starts", startsOn), ("extensions", extensions), ("pauses", pauses),
        ("due", told?.dueOn), ("rung", told?.nextRung))
    }
  }

  init(stored json: JSONView) throws(CodingFailure) {
    guard json.isObject else {
      self.init(startsOn: try CivilDate(stored: json), extensions: [], pauses: [], told: nil)
      return
    }
    let object = try Fields(json)
    var told: Told?
    if let due = try object.dateIfThere("due") {
      told = Told(dueOn: due, nextRung: try object.int("rung"))
    }
    self.init(
      startsOn: try object.date("starts"),
      extensions: try object.list("extensions", of: Deadline.Extension.init(stored:)),
      pauses: try object.list("pauses", of: Deadline.Pause.init(stored:)), told: told)
  }
}
