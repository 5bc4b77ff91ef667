import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl person sessions`: where a person is signed in.
struct PersonSessions: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sessions",
      abstract: Help.text(
        vi: "Liệt kê các phiên đăng nhập của cán bộ trong tháng qua, mới nhất trước.",
        en: "List where a person is signed in, and was in the last month, newest first."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  @Argument(help: .personCode)
  var code: String

  func run(in context: Context) async throws(Failure) {
    let code: PersonCode = try context.input.code(code, for: "PERSON")
    let limit = try list.checked()
    let actor = try await context.actor()
    let sessions = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.sessions(of: code, limit: limit, for: actor)
    }
    context.printer.list(
      SessionLine.columns(Wording(language: context.language)), sessions)
  }
}

extension SessionLine {
  fileprivate static func columns(_ words: Wording) -> [Column<SessionLine>] {
    [
      Column("session", Heading.number) { .int($0.id) },
      Column(
        "state", Heading.status, { JSON($0.state) }, text: { $0.state.title[words.language] }),
      Column("method") { JSON($0.method) },
      Column("began_at", Heading.began, { JSON($0.madeAt) }, text: { words.moment($0.madeAt) }),
      Column("seen_at", Heading.seen, { JSON($0.seenAt) }, text: { words.moment($0.seenAt) }),
      Column("ends_at", Heading.over, { JSON($0.endsAt) }, text: { words.moment($0.endsAt) }),
      Column("address", Heading.address) { JSON($0.address) },
      Column("agent", Heading.agent) { .string($0.agent) },
    ]
  }
}
