import ArgumentParser
import Engine

/// `casectl case resume`: goes on with a paused case.
struct CaseResume: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Go on with a paused case.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  func command(in context: Context) async throws(Failure) -> Command {
    .resume(reason: try reason(context))
  }
}
