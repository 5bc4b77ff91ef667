import ArgumentParser
import Engine

/// `casectl task done`: completes a task.
struct TaskDone: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "done",
      abstract: Help.text(
        vi: "Hoàn thành nhiệm vụ.",
        en: "Complete a task."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .taskNumber)
  var number: String

  @Option(
    help: .text(
      vi: "Kết quả; ghi - để đọc từ đầu vào chuẩn.",
      en: "What came of it; - reads it from the standard input."))
  var note: String?

  func command(in context: Context) async throws(Failure) -> Command {
    .completeTask(
      try context.input.number(number, for: "NUMBER"), note: try self.note(note, context))
  }
}
