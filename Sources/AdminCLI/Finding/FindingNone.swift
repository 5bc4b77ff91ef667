import ArgumentParser
import Engine

/// `casectl finding none`: states that no fault was found.
struct FindingNone: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "none", abstract: "State that no fault was found.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  func command(in context: Context) async throws(Failure) -> Command { .recordNoFindings }
}
