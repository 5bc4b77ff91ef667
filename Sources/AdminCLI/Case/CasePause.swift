import ArgumentParser
import Engine

/// `casectl case pause`: stops the case's clock for a while.
struct CasePause: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "pause", abstract: "Pause the case; its deadlines stop.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Option(help: "The legal basis.")
  var basis: String

  @Option(help: "The number of the paper that decides it.")
  var decision: String

  func command(in context: Context) async throws(Failure) -> Command {
    .pause(
      reason: try reason(context),
      basis: try context.input.text(basis, for: "--basis", limit: .line),
      decision: try context.input.text(decision, for: "--decision", limit: .code))
  }
}
