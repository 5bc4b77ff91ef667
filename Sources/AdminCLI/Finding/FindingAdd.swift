import ArgumentParser
import Engine

/// `casectl finding add`: records a fault that the conclusion names.
struct FindingAdd: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Record a fault.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The fault; - reads it from the standard input.")
  var text: String

  func command(in context: Context) async throws(Failure) -> Command {
    .recordFinding(text: try context.input.text(text, for: "TEXT", limit: .body))
  }
}
