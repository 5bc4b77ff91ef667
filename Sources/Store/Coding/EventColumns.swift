import JSON

/// The columns `content` and `personal` of one event, read together.
struct EventColumns {
  let fields: [StoredField]
  /// The personal values that have not been erased.
  let personal: [(name: String, value: PersonalValue)]

  init(content: String, personal: String?) throws(CodingFailure) {
    let content = try JSONView(column: content)
    guard content.isObject else { throw CodingFailure(expected: "an object of fields") }
    fields = content.members.map(StoredField.init)
    var values: [(name: String, value: PersonalValue)] = []
    if let personal {
      let personal = try JSONView(column: personal)
      guard personal.isObject else { throw CodingFailure(expected: "an object of personal values") }
      for (name, value) in personal.members {
        do {
          values.append((name, try PersonalValue(stored: value)))
        } catch {
          throw error.within(name)
        }
      }
    }
    self.personal = values
  }

  /// Whether each personal value is the one whose digest stands in its field.
  var isIntact: Bool {
    personal.allSatisfy { name, value in
      fields.contains { field in
        guard field.name == name, case .personal(let digest) = field.content else { return false }
        return digest == value.digest
      }
    }
  }

  /// The fields with their personal values; an erased one is an empty text, and is named.
  func revealed() throws(CodingFailure) -> (fields: JSONView, erased: [String]) {
    var erased: [String] = []
    var members = JSONWriter.object
    for field in fields {
      members.writeKey(field.name)
      switch field.content {
      case .plain(let value): members.write(source: value.source)
      case .personal:
        if let found = personal.first(where: { $0.name == field.name }) {
          members.write(source: found.value.canonical)
        } else {
          erased.append(field.name)
          members.write("")
        }
      }
    }
    members.endObject()
    return (try JSONView(column: members.bytes), erased)
  }
}
