import ArgumentParser
import Engine

/// `casectl task add`: gives a piece of team work to a person.
struct TaskAdd: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: Help.text(
        vi: "Giao một nhiệm vụ của đoàn cho cán bộ.",
        en: "Give a piece of team work to a person."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(
    help: .text(
      vi: "Việc phải làm.",
      en: "What has to be done."))
  var title: String

  @Option(
    help: .text(
      vi: "Người làm: mã cán bộ.",
      en: "Who does it: the person's code."))
  var owner: String

  @Option(help: .dueDay)
  var due: String?

  func command(in context: Context) async throws(Failure) -> Command {
    .addTask(
      title: try context.input.text(title, for: "TITLE", limit: .line),
      owner: try context.input.code(owner, for: "--owner"),
      dueOn: try context.input.dateIfThere(due))
  }
}
