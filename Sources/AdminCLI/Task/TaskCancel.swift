import ArgumentParser
import Engine

/// `casectl task cancel`: takes a task back.
struct TaskCancel: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cancel",
      abstract: Help.text(
        vi: "Hủy nhiệm vụ.",
        en: "Take a task back."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .taskNumber)
  var number: String

  func command(in context: Context) async throws(Failure) -> Command {
    .cancelTask(
      try context.input.number(number, for: "NUMBER"), reason: try reason(context))
  }
}
