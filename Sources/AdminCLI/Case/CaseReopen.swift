import ArgumentParser
import Engine

/// `casectl case reopen`: opens an ended case again, at the step where it ended.
struct CaseReopen: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Open an ended case again, at the step where it ended.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  func command(in context: Context) async throws(Failure) -> Command {
    .reopen(reason: try reason(context))
  }
}
