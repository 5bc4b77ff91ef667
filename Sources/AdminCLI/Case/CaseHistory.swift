import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl case history`: everything that has happened to a case, in order.
struct CaseHistory: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "history",
      abstract: Help.text(
        vi: "Liệt kê mọi điều đã xảy ra với vụ việc, theo thứ tự.",
        en: "List everything that has happened to a case, in order."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  @Argument(help: .caseCode)
  var code: String

  @Option(
    help: .text(
      vi: "Chỉ những gì sau lần thay đổi này.",
      en: "Only what came after this revision."))
  var after = 0

  func run(in context: Context) async throws(Failure) {
    let code: CaseCode = try context.input.capitals(code, for: "CASE")
    let limit = try list.checked()
    let viewer = try await context.viewer()
    let detail = try await context.detail(code, for: viewer)
    let history = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.history(
        of: code, after: max(0, after), limit: limit, for: viewer)
    }
    let names = try await names(in: history.lines, context, viewer)
    let words = try await context.wordsForTable(detail.processID, names: names)
    context.printer.list(Self.columns(words), history)
  }

  /// What the events' people and units are called; nobody is asked for programs.
  private func names(
    in lines: [HistoryLine], _ context: Context, _ viewer: Viewer
  ) async throws(Failure) -> Names {
    guard context.printer.format == .table else { return Names() }
    let people = lines.reduce(into: Set<PersonCode>()) { $0.formUnion($1.recorded.event.people) }
    let units = Set(lines.flatMap(\.recorded.event.units))
    return try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.names(of: people, units: units, for: viewer)
    }
  }

  private static func columns(_ words: Wording) -> [Column<HistoryLine>] {
    [
      Column("revision", Heading.revision) { JSON($0.revision) },
      Column("at", Heading.moment, { JSON($0.at) }, text: { words.moment($0.at) }),
      Column("actor", Heading.person, { JSON($0.actor.code) }, text: { $0.people }),
      Column("on_behalf_of") { JSON($0.onBehalfOf?.code) },
      Column("through") { JSON($0.through?.code) },
      Column(
        "kind", Heading.event, { JSON($0.recorded.event.kind) }, text: { words.line($0.recorded) }),
      Column("fields") { $0.recorded.json },
      Column("erased") { .array($0.erased.map(JSON.string)) },
      Column("clock_shift") { .int($0.clockShift) },
      Column("hash") { .string($0.hash) },
    ]
  }
}

extension HistoryLine {
  /// Who acted, and for whom.
  fileprivate var people: String {
    onBehalfOf.map { "\(actor.name) (\($0.name))" } ?? actor.name
  }
}
