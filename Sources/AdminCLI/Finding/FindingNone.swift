import ArgumentParser
import Engine

/// `casectl finding none`: states that no fault was found.
struct FindingNone: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "none",
      abstract: Help.text(
        vi: "Ghi rõ không phát hiện khuyết điểm.",
        en: "State that no fault was found."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  func command(in context: Context) async throws(Failure) -> Command { .recordNoFindings }
}
