import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

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
      Column("kind", Heading.event, { $0.kind }, text: { $0.subject(in: words) }),
      Column("case") { JSON($0.event?.code) },
      Column("title") { JSON($0.event?.title) },
      Column("revision") { JSON($0.event?.revision) },
      Column("next_due") { JSON($0.event?.nextDueOn) },
      Column("run") { $0.run },
      Column("read_at") { JSON($0.readAt) },
    ]
    context.printer.list(columns, notices)
  }
}

extension InboxLine {
  fileprivate var event: OfCase? {
    if case .event(let event) = about { event } else { nil }
  }

  fileprivate var kind: JSON {
    switch about {
    case .event(let event): JSON(event.kind)
    case .run: .string("run_digest")
    }
  }

  fileprivate var run: JSON {
    guard case .run(let run, let person, let cases) = about else { return .null }
    return ["run": .int(run), "by": JSON(person.code), "cases": JSON(cases)]
  }

  fileprivate func subject(in words: Wording) -> String {
    switch about {
    case .event(let event):
      words.subject(of: event.kind, case: event.code, title: event.title, dueOn: event.nextDueOn)
    case .run(let run, let person, let cases):
      words.digest(of: run, by: person.name, cases: cases)
    }
  }
}
