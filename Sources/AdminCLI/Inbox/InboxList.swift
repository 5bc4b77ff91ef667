import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts

/// `casectl inbox list`: one's own notices, newest first.
struct InboxList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê thông báo của mình, mới nhất trước; mặc định chỉ gồm thông báo chưa đọc.",
        en: "List your notices, newest first; unread ones unless told."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  @Flag(
    help: .text(
      vi: "Hiện cả thông báo đã đọc.",
      en: "Show read notices too."))
  var all = false

  func run(in context: Context) async throws(Failure) {
    let limit = try list.checked()
    // Notices are one's own, whomever one acts for.
    let viewer = Viewer(person: try await context.actor().person)
    let notices = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.inbox(withRead: all, limit: limit, for: viewer)
    }
    let words = Wording(language: context.language)
    let columns: [Column<InboxLine>] = [
      Column("notice", Heading.number) { .int($0.id) },
      Column("at", Heading.moment, { JSON($0.createdAt) }, text: { words.moment($0.createdAt) }),
      Column(
        "kind", Heading.event, { JSON($0.kind) },
        text: { line in
          words.subject(
            of: line.kind, case: line.code, title: line.title, dueOn: line.nextDueOn)
        }),
      Column("case") { JSON($0.code) },
      Column("title") { .string($0.title) },
      Column("revision") { JSON($0.revision) },
      Column("next_due") { JSON($0.nextDueOn) },
      Column("read_at") { JSON($0.readAt) },
    ]
    context.printer.list(columns, notices)
  }
}
