import ArgumentParser
import Engine

/// `casectl case diary`: writes a line in the case's work diary.
struct CaseDiary: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diary",
      abstract: Help.text(
        vi: "Ghi một dòng nhật ký công tác của vụ việc.",
        en: "Write a line in the case's work diary."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .whatWasDone)
  var text: String

  @Option(
    help: .text(
      vi: "Ngày làm việc đó.",
      en: "The day it was done."))
  var on: String

  func command(in context: Context) async throws(Failure) -> Command {
    .keepDiary(
      on: try context.input.date(on),
      text: try context.input.text(text, for: "TEXT", limit: .body))
  }
}
