import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl person role list`: who holds what, today or later.
struct PersonRoleList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê ai giữ vai trò nào ở đâu, từ hôm nay.",
        en: "List who holds which role where, today or later."))
  }

  @OptionGroup var common: CommonOptions

  @Option(
    help: .text(
      vi: "Vai trò của cán bộ này.",
      en: "Roles of this person."))
  var person: String?

  @Option(
    help: .text(
      vi: "Vai trò ở tổ chức này.",
      en: "Roles on this unit."))
  var unit: String?

  func run(in context: Context) async throws(Failure) {
    let person: PersonCode? = try context.input.codeIfThere(person, for: "--person")
    let unit: UnitCode? = try context.input.codeIfThere(unit, for: "--unit")
    _ = try await context.actor()
    let roles = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.roles(of: person, on: unit)
    }
    context.printer.list(
      HeldRole.columns(Wording(language: context.language)), Cut(lines: roles))
  }
}

extension HeldRole {
  static func columns(_ words: Wording) -> [Column<HeldRole>] {
    [
      Column("person", Heading.code) { JSON($0.person.code) },
      Column("name", Heading.name) { .string($0.person.name) },
      Column("role", Heading.role, { JSON($0.role) }, text: { words.title($0.role) }),
      Column("unit", Heading.unit, { JSON($0.unit.code) }, text: { $0.unit.name }),
      Column(
        "starts_on", Heading.starts, { JSON($0.startsOn) },
        text: { $0.startsOn.map(words.date) ?? "" }),
      Column(
        "ends_on", Heading.ends, { JSON($0.endsOn) },
        text: { $0.endsOn.map(words.date) ?? "" }),
    ]
  }
}
