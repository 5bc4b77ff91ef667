import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl log list`: who changed what in the administration, newest first.
struct LogList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê ai đã thay đổi gì trong việc quản trị, mới nhất trước.",
        en: "List who changed what in the administration, newest first."),
      discussion: Help.text(
        vi: "Dành cho quản trị viên. Việc đã làm trong vụ việc xem ở `case history`.",
        en: "For administrators. What was done in cases stands in `case history`."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  @Option(
    help: .text(
      vi: "Thay đổi về tổ chức, cán bộ, quy trình, chương trình hoặc tài khoản này.",
      en: "Changes about this unit, person, process, program or login."))
  var object: String?

  @Option(
    help: .text(
      vi: "Thay đổi do cán bộ này làm, ủy quyền, hoặc cho dùng tài khoản.",
      en: "Changes that this person made, delegated, or lent the login for."))
  var actor: String?

  @Option(
    help: .text(
      vi: "Thay đổi từ ngày này trở đi.",
      en: "Changes of this day and later."))
  var since: String?

  @Option(
    help: .text(
      vi: "Thay đổi thuộc loại này, ví dụ role_granted.",
      en: "Changes of this kind, such as role_granted."))
  var kind: String?

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    var filter = LogFilter()
    filter.object = try input.textIfThere(object, for: "--object", limit: .code)
    filter.person = try input.codeIfThere(actor, for: "--actor")
    filter.firstDay = try input.dateIfThere(since)
    filter.kind = try input.wordIfThere(kind, for: "--kind")
    let limit = try list.checked()
    let reader = try await context.actor()
    let lines = try await context.administering {
      [filter] (administration) async throws(AdministrationError) in
      try await administration.log(filter, limit: limit, for: reader)
    }
    context.printer.list(LogLine.columns(Wording(language: context.language)), lines)
  }
}

extension LogLine {
  static func columns(_ words: Wording) -> [Column<LogLine>] {
    [
      Column("at", Heading.moment, { JSON($0.at) }, text: { words.moment($0.at) }),
      Column(
        "actor", Heading.person, { JSON($0.actor?.code) },
        text: { $0.actor?.name ?? $0.login }),
      Column("on_behalf_of") { JSON($0.onBehalfOf?.code) },
      Column("through") { JSON($0.through?.code) },
      Column("login") { .string($0.login) },
      Column("kind", Heading.change, { JSON($0.kind) }, text: { $0.kind.title[words.language] }),
      Column(
        "objects", Heading.about, { .array($0.objects.map { .string($0) }) },
        text: { $0.objects.joined(separator: ", ") }),
      Column("reason", Heading.reason) { JSON($0.reason) },
      Column("content", Heading.what, \.content, text: { $0.content.listed }),
      Column("key") { JSON($0.key) },
      Column("clock_shift") { .int($0.clockShift) },
    ]
  }
}

extension JSON {
  /// What a change set as people read it in a table: `role: officer, before: (ends_on: 2026-03-31)`.
  fileprivate var listed: String {
    switch self {
    case .object(let members):
      members.map { ($0.key, $0.value.enclosed) }.filter { !$0.1.isEmpty }
        .map { "\($0): \($1)" }.joined(separator: ", ")
    case .array(let elements): elements.map(\.enclosed).joined(separator: ", ")
    default: plainText
    }
  }

  private var enclosed: String {
    let text = listed
    return object == nil || text.isEmpty ? text : "(\(text))"
  }
}
