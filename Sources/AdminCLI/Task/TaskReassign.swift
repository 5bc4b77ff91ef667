import ArgumentParser
import Engine

/// `casectl task reassign`: hands a task over.
struct TaskReassign: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reassign",
      abstract: Help.text(
        vi: "Chuyển nhiệm vụ cho cán bộ khác.",
        en: "Hand a task over to another person."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .taskNumber)
  var number: String

  @Argument(help: .personCode)
  var person: String

  func command(in context: Context) async throws(Failure) -> Command {
    .reassignTask(
      try context.input.number(number, for: "NUMBER"),
      to: try context.input.code(person, for: "PERSON"))
  }
}
