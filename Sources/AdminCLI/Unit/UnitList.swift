import ArgumentParser
import Casework
import Engine
import Store
import Texts

/// `casectl unit list`: units from above to below.
struct UnitList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê tổ chức, từ trên xuống; mặc định chỉ gồm tổ chức đang hoạt động.",
        en: "List units, from above to below; those in force unless told."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  @Option(
    help: .text(
      vi: "Tổ chức này và mọi tổ chức trực thuộc.",
      en: "This unit and everything below it."))
  var under: String?

  @Option(help: .level)
  var level: String?

  @Option(help: .unitKind)
  var organ: String?

  @Option(help: .wordsOfName)
  var find: String?

  @Flag(help: .endedUnitsToo)
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
