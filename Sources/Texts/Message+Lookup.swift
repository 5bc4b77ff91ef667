package import Engine

// What was asked for and is not there, or not for this person.

extension Message {
  /// Said also of a case that the person may not see, so that nothing tells the two apart.
  package static func unknownCase(_ code: CaseCode) -> Message {
    Message(
      "unknown_case", vi: "Không tìm thấy vụ việc \(code).", en: "There is no case \(code).")
  }

  /// A code that no person has.
  package static func unknownPerson(_ person: String) -> Message {
    Message(
      "unknown_person", vi: "Không tìm thấy cán bộ mang mã \(person).",
      en: "There is no person \(person).")
  }

  /// A code that no unit has.
  package static func unknownUnit(_ unit: String) -> Message {
    Message(
      "unknown_unit", vi: "Không tìm thấy tổ chức đảng mang mã \(unit).",
      en: "There is no unit \(unit).")
  }

  /// A code, or a code with a version, that no process has.
  package static func unknownProcess(_ process: String) -> Message {
    Message(
      "unknown_process", vi: "Không tìm thấy quy trình \(process).",
      en: "There is no process \(process).")
  }

  /// A code that no line of a program has.
  package static func unknownProgramItem(_ item: String) -> Message {
    Message(
      "unknown_program_item", vi: "Không tìm thấy mục \(item) trong chương trình.",
      en: "There is no program item \(item).")
  }

  /// A code that names nothing, of a kind that has no message of its own.
  package static func notFound(_ code: String) -> Message {
    Message("not_found", vi: "Không tìm thấy \(code).", en: "\(code) was not found.")
  }

  package static let nothingFound = Message(
    "nothing_found", vi: "Không có kết quả nào phù hợp.", en: "Nothing was found.")

  package static let notPermitted = Message(
    "not_permitted", vi: "Đồng chí không có quyền thực hiện thao tác này.",
    en: "You are not permitted to do this.")

  /// The person acted for has not delegated to the actor today.
  package static func notDelegated(from person: PersonCode) -> Message {
    Message(
      "not_delegated", vi: "Hôm nay \(person) không ủy quyền cho đồng chí.",
      en: "\(person) has not delegated to you for today.")
  }

  /// A database login that is to be mapped to a person and is not there.
  package static func unknownLogin(_ login: String) -> Message {
    Message(
      "unknown_login", vi: "Cơ sở dữ liệu không có tài khoản \(login).",
      en: "The database has no login \(login).")
  }
}
