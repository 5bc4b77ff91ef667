import ArgumentParser
import Engine

/// `casectl case cancel`: ends a case without a result.
struct CaseCancel: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "End a case without a result; its history stays.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Option(help: "The legal basis.")
  var basis: String

  func command(in context: Context) async throws(Failure) -> Command {
    .cancel(
      reason: try reason(context),
      basis: try context.input.text(basis, for: "--basis", limit: .line))
  }
}
