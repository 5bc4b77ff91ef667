import ArgumentParser
import Casework
import Engine
import Store
import Texts

/// `casectl unit list`: units from above to below.
struct UnitList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List units, from above to below; those in force unless told.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  @Option(help: "This unit and everything below it.")
  var under: String?

  @Option(help: "central, province, district, commune, grassroots or cell.")
  var level: String?

  @Option(help: "committee, standing_committee, commission, advisory_body, cell or other.")
  var organ: String?

  @Option(help: "Words of the name; signs do not matter.")
  var find: String?

  @Flag(help: "Units that have ended too.")
  var all = false

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    var filter = UnitFilter(under: try input.codeIfThere(under, for: "--under"))
    filter.level = try input.wordIfThere(level, for: "--level")
    filter.organ = try input.wordIfThere(organ, for: "--organ")
    filter.words = try input.textIfThere(find, for: "--find", limit: .line)
    filter.includesEnded = all
    filter.limit = try list.checked()
    _ = try await context.actor()
    let units = try await context.administering {
      [filter] (administration) async throws(AdministrationError) in
      try await administration.units(filter)
    }
    context.printer.list(PartyUnit.columns(Wording(language: context.language)), units)
  }
}
