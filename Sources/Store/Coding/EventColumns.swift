import JSON

/// The columns `content` and `personal` of one event, read together.
struct EventColumns {
  let fields: [StoredField]
  /// The personal values that have not been erased.
  let personal: [(name: String, value: PersonalValue)]

  init(content: String, personal: String?) throws(CodingFailure) {
    guard let members = try JSON(column: content).object else {
      throw CodingFailure(expected: "an object of fields")
    }
    fields = members.map(StoredField.init)
    var values: [(name: String, value: PersonalValue)] = []
    if let personal {
      guard let members = try JSON(column: personal).object else {
        throw CodingFailure(expected: "an object of personal values")
      }
      for member in members {
        do {
          values.append((member.key, try PersonalValue(stored: member.value)))
        } catch {
          throw error.within(member.key)
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
  var revealed: (fields: JSON, erased: [String]) {
    var erased: [String] = []
    let members = fields.map { field -> JSON.Member in
      switch field.content {
      case .plain(let value):
        return JSON.Member(field.name, value)
      case .personal:
        if let found = personal.first(where: { $0.name == field.name }) {
          return JSON.Member(field.name, found.value.value)
        }
        erased.append(field.name)
        return JSON.Member(field.name, "")
      }
    }
    return (.object(members), erased)
  }
}
