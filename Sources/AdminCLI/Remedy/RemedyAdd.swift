import ArgumentParser
import Engine

/// `casectl remedy add`: says what must be done about a finding, by whom and until when.
struct RemedyAdd: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: Help.text(
        vi: "Ghi việc phải khắc phục cho một khuyết điểm.",
        en: "Say what must be done about a finding."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .findingNumber)
  var finding: String

  @Argument(
    help: .text(
      vi: "Việc phải làm; ghi - để đọc từ đầu vào chuẩn.",
      en: "What must be done; - reads it from the standard input."))
  var text: String

  @Option(
    help: .text(
      vi: "Ai phải làm, ghi bằng chữ.",
      en: "Who must do it, in words."))
  var assignee: String

  @Option(help: .dueDay)
  var due: String

  func command(in context: Context) async throws(Failure) -> Command {
    .requireRemedy(
      finding: try context.input.number(finding, for: "FINDING"),
      text: try context.input.text(text, for: "TEXT", limit: .body),
      assignee: try context.input.text(assignee, for: "--assignee", limit: .line),
      dueOn: try context.input.date(due))
  }
}
