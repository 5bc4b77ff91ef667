import ArgumentParser
import Engine

/// `casectl task reassign`: hands a task over.
struct TaskReassign: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "reassign", abstract: "Hand a task over to another person.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The task's number.")
  var number: String

  @Argument(help: "The person's code.")
  var person: String

  func command(in context: Context) async throws(Failure) -> Command {
    .reassignTask(
      try context.input.number(number, for: "NUMBER"),
      to: try context.input.code(person, for: "PERSON"))
  }
}
