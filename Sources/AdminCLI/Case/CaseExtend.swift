import ArgumentParser
import Engine

/// `casectl case extend`: gives a running deadline more time.
struct CaseExtend: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "extend", abstract: "Give a running deadline more time.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The deadline, as `case deadlines` lists it.")
  var deadline: String

  @Option(help: "How much: 7d, 5wd (working days) or 1m.")
  var by: String

  @Option(help: "The legal basis.")
  var basis: String

  @Option(help: "The number of the paper that decides it, such as 12-CV/UBKTTU.")
  var decision: String

  func command(in context: Context) async throws(Failure) -> Command {
    .extend(
      try context.input.code(deadline, for: "DEADLINE"),
      by: try context.input.days(by, for: "--by"), reason: try reason(context),
      basis: try context.input.text(basis, for: "--basis", limit: .line),
      decision: try context.input.text(decision, for: "--decision", limit: .code))
  }
}
