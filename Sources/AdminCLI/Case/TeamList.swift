import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl case team list`: the team of a case.
struct TeamList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê thành viên đoàn kiểm tra.",
        en: "List the team of a case."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: .caseCode)
  var code: String

  func run(in context: Context) async throws(Failure) {
    let code: CaseCode = try context.input.capitals(code, for: "CASE")
    let viewer = try await context.viewer()
    let state = try await context.detail(code, for: viewer).state
    let names = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.names(of: Set(state.team.map(\.person)), for: viewer)
    }
    let words = Wording(language: context.language)
    let columns: [Column<Case.TeamMember>] = [
      Column("person", Heading.person) { JSON($0.person) },
      Column("name", Heading.name) { JSON(names.people[$0.person]) },
      Column("role", Heading.role, { JSON($0.role) }, text: { words.title($0.role) }),
      Column("recused") { .bool(state.recused.contains($0.person)) },
    ]
    let team = state.team.sorted { ($0.role, $0.person) < ($1.role, $1.person) }
    context.printer.list(columns, Cut(lines: team))
  }
}
