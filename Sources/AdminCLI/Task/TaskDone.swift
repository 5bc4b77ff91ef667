import ArgumentParser
import Engine

/// `casectl task done`: completes a task.
struct TaskDone: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Complete a task.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The task's number.")
  var number: String

  @Option(help: "What came of it; - reads it from the standard input.")
  var note: String?

  func command(in context: Context) async throws(Failure) -> Command {
    .completeTask(
      try context.input.number(number, for: "NUMBER"), note: try self.note(note, context))
  }
}
