import ArgumentParser
import Engine

/// `casectl case reopen`: opens an ended case again, at the step where it ended.
struct CaseReopen: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reopen",
      abstract: Help.text(
        vi: "Mở lại vụ việc đã kết thúc, tại bước đã kết thúc.",
        en: "Open an ended case again, at the step where it ended."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  func command(in context: Context) async throws(Failure) -> Command {
    .reopen(reason: try reason(context))
  }
}
