import ArgumentParser
import Engine

/// `casectl case pause`: stops the case's clock for a while.
struct CasePause: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pause",
      abstract: Help.text(
        vi: "Tạm dừng vụ việc; các thời hạn ngừng tính.",
        en: "Pause the case; its deadlines stop."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Option(help: .legalBasis)
  var basis: String

  @Option(
    help: .text(
      vi: "Số văn bản quyết định việc này.",
      en: "The number of the paper that decides it."))
  var decision: String

  func command(in context: Context) async throws(Failure) -> Command {
    .pause(
      reason: try reason(context),
      basis: try context.input.text(basis, for: "--basis", limit: .line),
      decision: try context.input.text(decision, for: "--decision", limit: .code))
  }
}
