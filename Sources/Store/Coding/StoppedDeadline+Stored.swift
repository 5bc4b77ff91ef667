import Engine
import JSON

extension StoppedDeadline {
  /// Its start alone, as long as nothing was granted, paused or told, since most are so.
  var stored: JSON {
    guard !(extensions.isEmpty && pauses.isEmpty && told == nil) else { return startsOn.stored }
    var object = Members(capacity: 5)
    object.add("starts", startsOn)
    object.add("extensions", extensions, \.stored)
    object.add("pauses", pauses, \.stored)
    object.add("due", told?.dueOn)
    object.add("rung", told?.nextRung)
    return object.json
  }

  init(stored json: JSON) throws(CodingFailure) {
    guard case .object = json else {
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
