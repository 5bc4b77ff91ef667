import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Views

/// `casectl person role revoke`: ends a role on a unit.
struct PersonRoleRevoke: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "revoke",
      abstract: Help.text(
        vi: "Kết thúc vai trò của cán bộ ở một tổ chức vào một ngày.",
        en: "End a person's role on a unit with a day."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: .personCode)
  var person: String

  @Argument(help: .role)
  var role: String

  @Option(help: .unitCode)
  var unit: String

  @Option(help: .lastDayOrToday)
  var on: String?

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    let role: Role = try input.word(role, for: "ROLE")
    let unit: UnitCode = try input.code(unit, for: "--unit")
    let person: PersonCode = try input.code(person, for: "PERSON")
    let day = try input.dateIfThere(on)
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.revoke(
        role, on: unit, of: person, lastDay: day, by: actor, order)
    }
    context.tell(
      done.outcome,
      [
        JSON.Member("person", JSON(person)), JSON.Member("role", JSON(role)),
        JSON.Member("unit", JSON(unit)), JSON.Member("ends_on", JSON(done.value)),
      ], of: order)
  }
}
