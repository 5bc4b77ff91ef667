import ArgumentParser
import Engine

/// `casectl task cancel`: takes a task back.
struct TaskCancel: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Take a task back.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The task's number.")
  var number: String

  func command(in context: Context) async throws(Failure) -> Command {
    .cancelTask(
      try context.input.number(number, for: "NUMBER"), reason: try reason(context))
  }
}
