import ArgumentParser
import Engine

/// `casectl case act`: takes an action of the process.
struct CaseAct: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "act",
      abstract: Help.text(
        vi: "Thực hiện một hành động của bước hiện tại.",
        en: "Take an action of the present step."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(
    help: .text(
      vi: "Hành động, ví dụ submit_plan; `case why` liệt kê hành động của bước.",
      en: "The action, such as submit_plan; `case why` lists those of the step."))
  var action: String

  func command(in context: Context) async throws(Failure) -> Command {
    .perform(
      try context.input.code(action, for: "ACTION"),
      reason: try context.input.textIfThere(
        act.change.reason, for: "--reason", limit: .note))
  }
}
