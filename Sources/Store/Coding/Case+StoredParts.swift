import Engine
import JSON

extension Case.Status {
  var stored: JSON {
    switch self {
    case .open: "open"
    case .paused(let since): ["paused": since.stored]
    case .closed(let outcome, let day): ["closed": day.stored, "outcome": outcome.stored]
    case .cancelled(let day): ["cancelled": day.stored]
    }
  }

  init(stored json: JSON) throws(CodingFailure) {
    if json == "open" {
      self = .open
      return
    }
    let object = try Fields(json)
    if let since = try object.dateIfThere("paused") {
      self = .paused(since: since)
    } else if let day = try object.dateIfThere("closed") {
      self = .closed(try object.code("outcome"), on: day)
    } else if let day = try object.dateIfThere("cancelled") {
      self = .cancelled(on: day)
    } else {
      throw CodingFailure(expected: "open, paused, closed or cancelled")
    }
  }
}

extension Case.Subject {
  var stored: JSON {
    var object = Members(capacity: 3)
    object.add("kind", kind)
    object.add("unit", unit)
    object.add("name", name)
    return object.json
  }

  init(stored json: JSON) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(
      kind: try object.word("kind"), unit: try object.codeIfThere("unit"),
      name: try object.text("name"))
  }
}

extension Case.Performance {
  var stored: JSON {
    var object = Members(capacity: 6)
    object.add("by", actor)
    object.add("for", onBehalfOf)
    object.add("through", through)
    object.add("on", on)
    object.add("step", step)
    object.add("round", round)
    return object.json
  }

  init(stored json: JSON) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(
      actor: try object.code("by"), onBehalfOf: try object.codeIfThere("for"),
      through: try object.codeIfThere("through"), on: try object.date("on"),
      step: try object.code("step"), round: try object.int("round"))
  }
}

extension Case.TeamMember {
  var stored: JSON { ["person": person.stored, "role": .string(role.code)] }

  init(stored json: JSON) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(person: try object.code("person"), role: try object.word("role"))
  }
}

extension Case.FieldValue {
  /// A text and a number as themselves; a date, which would look like a text, within an object.
  var stored: JSON {
    switch self {
    case .text(let text): .string(text)
    case .date(let date): ["date": date.stored]
    case .number(let number): .int(Int64(number))
    }
  }

  init(stored json: JSON) throws(CodingFailure) {
    switch json {
    case .string(let text): self = .text(text)
    case .int(let number): self = .number(Int(number))
    case .object: self = .date(try Fields(json).date("date"))
    case .null, .bool, .number, .array:
      throw CodingFailure(expected: "a text, an integer or a date")
    }
  }
}

extension Case.CaseTask {
  var stored: JSON {
    var object = Members(capacity: 4)
    object.add("number", number)
    object.add("owner", owner)
    object.add("due", dueOn)
    object.add("ended", !isOpen)
    return object.json
  }

  init(stored json: JSON) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(
      number: try object.int("number"), owner: try object.code("owner"),
      dueOn: try object.dateIfThere("due"), isOpen: !(try object.flag("ended")))
  }
}

extension Case.Finding {
  var stored: JSON {
    var object = Members(capacity: 2)
    object.add("number", number)
    object.add("withdrawn", isWithdrawn)
    return object.json
  }

  init(stored json: JSON) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(number: try object.int("number"), isWithdrawn: try object.flag("withdrawn"))
  }
}

extension Case.Hearing {
  var stored: JSON {
    var object = Members(capacity: 4)
    object.add("on", on)
    object.add("step", step)
    object.add("round", round)
    object.add("attended", attended)
    return object.json
  }

  init(stored json: JSON) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(
      on: try object.date("on"), step: try object.code("step"), round: try object.int("round"),
      attended: try object.flag("attended"))
  }
}
