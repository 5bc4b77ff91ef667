import ArgumentParser
import Engine

/// `casectl case cancel`: ends a case without a result.
struct CaseCancel: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cancel",
      abstract: Help.text(
        vi: "Hủy vụ việc, không có kết quả; lịch sử vẫn còn.",
        en: "End a case without a result; its history stays."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Option(help: .legalBasis)
  var basis: String

  func command(in context: Context) async throws(Failure) -> Command {
    .cancel(
      reason: try reason(context),
      basis: try context.input.text(basis, for: "--basis", limit: .line))
  }
}
