import ArgumentParser
import Engine

/// `casectl case resume`: goes on with a paused case.
struct CaseResume: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "resume",
      abstract: Help.text(
        vi: "Tiếp tục vụ việc đang tạm dừng.",
        en: "Go on with a paused case."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  func command(in context: Context) async throws(Failure) -> Command {
    .resume(reason: try reason(context))
  }
}
