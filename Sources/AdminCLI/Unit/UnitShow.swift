import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl unit show`: one unit, and who holds a role on it.
struct UnitShow: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Help.text(
        vi: "Hiện tổ chức, và ai giữ vai trò nào ở đó.",
        en: "Show a unit, and who holds which role on it."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .text(
      vi: "Mã tổ chức, ví dụ X00004.UBKT.",
      en: "The unit's code, such as X00004.UBKT."))
  var code: String

  func run(in context: Context) async throws(Failure) {
    let code: UnitCode = try context.input.code(code, for: "UNIT")
    _ = try await context.actor()
    let unit = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.unit(code)
    }
    let roles = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.roles(of: nil, on: code)
    }
    let words = Wording(language: context.language)
    let columns = PartyUnit.columns(words)
    let members = columns.map { JSON.Member($0.name, $0.value(unit)) }
    let holders = roles.map { role -> JSON in
      [
        "person": JSON(role.person.code), "name": .string(role.person.name),
        "role": JSON(role.role), "starts_on": JSON(role.startsOn), "ends_on": JSON(role.endsOn),
      ]
    }
    context.printer.one(.object(members + [JSON.Member("roles", .array(holders))])) {
      columns.filter { $0.title != nil && !$0.cell(unit).isEmpty }.map {
        "\($0.title?[context.language] ?? ""): \($0.cell(unit))"
      } + roles.map { "- \(words.title($0.role)): \($0.person.name) (\($0.person.code))" }
    }
  }
}
