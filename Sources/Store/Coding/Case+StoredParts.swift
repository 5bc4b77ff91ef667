import Engine
import JSON

extension Case.Status: StoredValue {
  func write(to writer: inout JSONWriter) {
    switch self {
    case .open: writer.write("open")
    case .paused(let since): writer.writeObject { $0.add("paused", since) }
    case .closed(let outcome, let day):
      writer.writeObject { $0.add(("closed", day), ("outcome", outcome)) }
    case .cancelled(let day): writer.writeObject { $0.add("cancelled", day) }
    }
  }

  init(stored json: JSONView) throws(CodingFailure) {
    if json.reads("open") {
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

extension Case.Subject: StoredObject {
  func add(to object: inout Members) {
    object.add("kind", kind)
    object.add("unit", unit)
    object.add("name", name)
  }

  init(stored json: JSONView) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(
      kind: try object.word("kind"), unit: try object.codeIfThere("unit"),
      name: try object.text("name"))
  }
}

extension Case.Performance: StoredObject {
  func add(to object: inout Members) {
    object.add("by", actor)
    object.add("for", onBehalfOf)
    object.add("through", through)
    object.add("on", on)
    object.add("step", step)
    object.add("round", round)
  }

  init(stored json: JSONView) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(
      actor: try object.code("by"), onBehalfOf: try object.codeIfThere("for"),
      through: try object.codeIfThere("through"), on: try object.date("on"),
      step: try object.code("step"), round: try object.int("round"))
  }
}

extension Case.TeamMember: StoredObject {
  func add(to object: inout Members) { object.add(("person", person), ("role", role)) }

  init(stored json: JSONView) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(person: try object.code("person"), role: try object.word("role"))
  }
}

extension Case.FieldValue: StoredValue {
  /// A text and a number as themselves; a date, which would look like a text, within an object.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .text(let text): writer.write(text)
    case .date(let date): writer.writeObject { $0.add("date", date) }
    case .number(let number): writer.write(Int64(number))
    }
  }

  init(stored json: JSONView) throws(CodingFailure) {
    if let text = json.string {
      self = .text(text)
    } else if let number = json.int {
      self = .number(number)
    } else if json.isObject {
      self = .date(try Fields(json).date("date"))
    } else {
      throw CodingFailure(expected: "a text, an integer or a date")
    }
  }
}

extension Case.CaseTask: StoredObject {
  func add(to object: inout Members) {
    object.add("number", number)
    object.add("owner", owner)
    object.add("due", dueOn)
    object.add("ended", !isOpen)
  }

  init(stored json: JSONView) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(
      number: try object.int("number"), owner: try object.code("owner"),
      dueOn: try object.dateIfThere("due"), isOpen: !(try object.flag("ended")))
  }
}

extension Case.Finding: StoredObject {
  func add(to object: inout Members) {
    object.add("number", number)
    object.add("withdrawn", isWithdrawn)
  }

  init(stored json: JSONView) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(number: try object.int("number"), isWithdrawn: try object.flag("withdrawn"))
  }
}

extension Case.Hearing: StoredObject {
  func add(to object: inout Members) {
    object.add("on", on)
    object.add("step", step)
    object.add("round", round)
    object.add("attended", attended)
  }

  init(stored json: JSONView) throws(CodingFailure) {
    let object = try Fields(json)
    self.init(
      on: try object.date("on"), step: try object.code("step"), round: try object.int("round"),
      attended: try object.flag("attended"))
  }
}
