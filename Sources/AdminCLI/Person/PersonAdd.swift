import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Views

/// `casectl person add`: adds a person.
struct PersonAdd: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: Help.text(
        vi: "Thêm cán bộ; vai trò được giao bằng `person role grant`.",
        en: "Add a person; roles are given with `person role grant`."),
      discussion: Help.text(
        vi: "Cán bộ đã có với đúng nội dung này được giữ nguyên: có thể chạy lại lệnh.",
        en: "A person who is there with just this stays: the command may be repeated."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(
    help: .text(
      vi: "Mã của cán bộ mới; không bao giờ đổi.",
      en: "The new person's code; it never changes."))
  var code: String

  @Option(
    help: .text(
      vi: "Họ và tên, ví dụ \"Nguyễn Văn An\".",
      en: "The full name, such as \"Nguyễn Văn An\"."))
  var name: String

  @Option(
    help: .text(
      vi: "Độ mật cao nhất được biết, khi có phần việc trong vụ việc.",
      en: "The highest grade the person may know of, given a part in the case."))
  var clearance = Grade.internal.code

  @Option(help: .noticeLanguage)
  var language = Language.vietnamese

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    let person = NewPerson(
      code: try input.code(code, for: "PERSON"),
      name: try input.text(name, for: "--name", limit: .code),
      clearance: try input.word(clearance, for: "--clearance"), language: language)
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.add(person, by: actor, order)
    }
    context.tell(done.outcome, [JSON.Member("person", JSON(person.code))], of: order)
  }
}
