import ArgumentParser
import Casework
import Engine
import JSON
import Store

/// `casectl person role grant`: gives a role on a unit.
struct PersonRoleGrant: Verb {
  static let configuration = CommandConfiguration(
    commandName: "grant", abstract: "Give a person a role on a unit.",
    discussion: "A period that overlaps one in which the role is held already extends that one.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: "The person's code.")
  var person: String

  @Argument(help: "The role, such as officer.")
  var role: String

  @Option(help: "The unit's code.")
  var unit: String

  @Option(help: "The first day; since ever unless told.")
  var from: String?

  @Option(help: "The last day; until further notice unless told.")
  var until: String?

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    let grant = RoleGrant(
      try input.word(role, for: "ROLE"), on: try input.code(unit, for: "--unit"),
      to: try input.code(person, for: "PERSON"), from: try input.dateIfThere(from),
      until: try input.dateIfThere(until))
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.give(grant, by: actor, order)
    }
    context.tell(
      done.outcome,
      [
        JSON.Member("person", JSON(grant.person)), JSON.Member("role", JSON(grant.role)),
        JSON.Member("unit", JSON(grant.unit)),
      ], of: order)
  }
}
