import ArgumentParser
import Engine

/// `casectl remedy add`: says what must be done about a finding, by whom and until when.
struct RemedyAdd: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Say what must be done about a finding.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The finding's number.")
  var finding: String

  @Argument(help: "What must be done; - reads it from the standard input.")
  var text: String

  @Option(help: "Who must do it, in words.")
  var assignee: String

  @Option(help: "The day by which it has to be done.")
  var due: String

  func command(in context: Context) async throws(Failure) -> Command {
    .requireRemedy(
      finding: try context.input.number(finding, for: "FINDING"),
      text: try context.input.text(text, for: "TEXT", limit: .body),
      assignee: try context.input.text(assignee, for: "--assignee", limit: .line),
      dueOn: try context.input.date(due))
  }
}
