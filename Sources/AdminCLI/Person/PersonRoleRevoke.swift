import ArgumentParser
import Casework
import Engine
import JSON
import Store

/// `casectl person role revoke`: ends a role on a unit.
struct PersonRoleRevoke: Verb {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "End a person's role on a unit with a day.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: "The person's code.")
  var person: String

  @Argument(help: "The role, such as officer.")
  var role: String

  @Option(help: "The unit's code.")
  var unit: String

  @Option(help: "The last day; today unless told.")
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
