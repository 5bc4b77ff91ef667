import ArgumentParser
import Engine

/// `casectl task add`: gives a piece of team work to a person.
struct TaskAdd: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Give a piece of team work to a person.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "What has to be done.")
  var title: String

  @Option(help: "Who does it: the person's code.")
  var owner: String

  @Option(help: "The day by which it has to be done.")
  var due: String?

  func command(in context: Context) async throws(Failure) -> Command {
    .addTask(
      title: try context.input.text(title, for: "TITLE", limit: .line),
      owner: try context.input.code(owner, for: "--owner"),
      dueOn: try context.input.dateIfThere(due))
  }
}
