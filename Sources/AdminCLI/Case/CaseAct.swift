import ArgumentParser
import Engine

/// `casectl case act`: takes an action of the process.
struct CaseAct: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "act", abstract: "Take an action of the present step.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The action, such as submit_plan; `case why` lists those of the step.")
  var action: String

  func command(in context: Context) async throws(Failure) -> Command {
    .perform(
      try context.input.code(action, for: "ACTION"),
      reason: try context.input.textIfThere(
        act.change.reason, for: "--reason", limit: .note))
  }
}
