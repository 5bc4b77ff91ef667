import Engine

extension Wording {
  /// A parameter as people read it: numbers grouped, codes of vocabularies by their titles, the
  /// rest as it is.
  ///
  /// Lists are joined with a comma and a space, as parameters have them.
  func parameter(_ value: String, named name: String) -> String {
    switch name {
    case "bytes", "limit", "most", "least", "count", "days", "outer", "expected", "found":
      Int(value).map(number) ?? shape(value)
    case "level", "levels": titles(of: value, Level.init(code:))
    case "role", "roles": titles(of: value, Role.init(code:))
    case "stage", "from", "to": titles(of: value, Stage.init(code:))
    case "verification": titles(of: value, Verification.init(code:))
    case "noun": noun(value)
    case "date": CivilDate(iso: value).map(date) ?? value
    case "language": languageName(value)
    default: value
    }
  }

  private func titles<Member: Vocabulary & Titled>(
    of codes: String, _ member: (String) -> Member?
  ) -> String {
    codes.split(separator: ",").map { code in
      let code = String(code.drop { $0 == " " })
      return member(code).map { lowered(title($0)) } ?? code
    }.joined(separator: ", ")
  }

  private func languageName(_ code: String) -> String {
    switch Language(rawValue: code) {
    case .vietnamese: say(vi: "tiếng Việt", en: "Vietnamese")
    case .english: say(vi: "tiếng Anh", en: "English")
    case nil: code
    }
  }

  /// What a definition names, by its word in problems.
  func noun(_ word: String) -> String {
    guard let noun = DefinitionProblem.Noun(rawValue: word) else { return word }
    return switch noun {
    case .process: say(vi: "quy trình", en: "process")
    case .step: say(vi: "bước", en: "step")
    case .action: say(vi: "hành động", en: "action")
    case .field: say(vi: "mục thông tin", en: "field")
    case .choice: say(vi: "lựa chọn", en: "choice")
    case .document: say(vi: "loại văn bản", en: "document")
    case .deadline: say(vi: "thời hạn", en: "deadline")
    case .outcome: say(vi: "kết quả", en: "outcome")
    case .checklistItem: say(vi: "việc cần làm", en: "checklist item")
    }
  }

  /// What stands at a place of a definition file, by its word in problems.
  private func shape(_ word: String) -> String {
    switch word {
    case "mapping": say(vi: "các cặp khóa và giá trị", en: "keys with values")
    case "sequence": say(vi: "danh sách", en: "a list")
    case "scalar": say(vi: "một giá trị", en: "a single value")
    case "nothing": say(vi: "chỗ trống", en: "nothing")
    case "whole_number": say(vi: "số nguyên", en: "a whole number")
    case "true_or_false": say(vi: "true hoặc false", en: "true or false")
    default: word
    }
  }
}
