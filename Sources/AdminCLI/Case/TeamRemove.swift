import ArgumentParser
import Engine

/// `casectl case team remove`: dismisses a person from the case's team.
struct TeamRemove: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove",
      abstract: Help.text(
        vi: "Cho cán bộ thôi tham gia đoàn kiểm tra.",
        en: "Dismiss a person from the case's team."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .personCode)
  var person: String

  func command(in context: Context) async throws(Failure) -> Command {
    .dismiss(try context.input.code(person, for: "PERSON"), reason: try reason(context))
  }
}
