import ArgumentParser
import Casework
import Engine
import JSON
import Store

/// `casectl unit create`: makes a unit under another.
struct UnitCreate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a unit under another.",
    discussion: "A unit that is there with just this stays as it is: the command may be repeated.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: "The new unit's code; it never changes.")
  var code: String

  @Option(help: "The unit above it.")
  var parent: String

  @Option(help: "Its full name, such as \"Chi bộ thôn 1\".")
  var name: String

  @Option(help: "central, province, district, commune, grassroots or cell.")
  var level: String

  @Option(help: "committee, standing_committee, commission, advisory_body, cell or other.")
  var organ: String

  @Option(help: "What stands behind the slash in the numbers of its papers, such as ĐU.")
  var symbol: String?

  @Option(help: "Its first day; since ever unless told.")
  var from: String?

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    let unit = NewUnit(
      code: try input.code(code, for: "UNIT"), parent: try input.code(parent, for: "--parent"),
      organ: try input.word(organ, for: "--organ"), level: try input.word(level, for: "--level"),
      name: try input.text(name, for: "--name", limit: .line),
      symbol: try input.textIfThere(symbol, for: "--symbol", limit: .code) ?? "",
      startsOn: try input.dateIfThere(from))
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.create(unit, by: actor, order)
    }
    context.tell(done.outcome, [JSON.Member("unit", JSON(unit.code))], of: order)
  }
}
