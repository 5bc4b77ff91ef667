import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts

/// `casectl person show`: one person with roles and delegations.
struct PersonShow: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Help.text(
        vi: "Hiện cán bộ cùng vai trò và ủy quyền.",
        en: "Show a person with roles and delegations."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: .personCode)
  var code: String

  func run(in context: Context) async throws(Failure) {
    let code: PersonCode = try context.input.code(code, for: "PERSON")
    _ = try await context.actor()
    let found = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.find(code)
    }
    guard let person = found else { throw .notFound(.unknownPerson(code.rawValue)) }
    let roles = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.roles(of: code, on: nil)
    }
    let delegations = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.delegations(of: code)
    }
    tell(person, roles, delegations, in: context)
  }

  private func tell(
    _ person: Person, _ roles: [HeldRole], _ delegations: [Delegation], in context: Context
  ) {
    let words = Wording(language: context.language)
    let columns = Person.columns(words)
    let members =
      columns.map { JSON.Member($0.name, $0.value(person)) }
      + [
        JSON.Member("roles", .array(roles.map { object($0, HeldRole.columns(words)) })),
        JSON.Member(
          "delegations", .array(delegations.map { object($0, Delegation.columns(words)) })),
      ]
    context.printer.one(.object(members)) {
      columns.filter { $0.title != nil && !$0.cell(person).isEmpty }.map {
        "\($0.title?[context.language] ?? ""): \($0.cell(person))"
      } + roles.map { "- \(words.title($0.role)): \($0.unit.name) (\($0.unit.code))" }
        + delegations.map {
          "- \($0.from) → \($0.to): \(words.dates($0.startsOn, through: $0.endsOn)), \($0.reason)"
        }
    }
  }

  private func object<Line>(_ line: Line, _ columns: [Column<Line>]) -> JSON {
    .object(columns.map { JSON.Member($0.name, $0.value(line)) })
  }
}
