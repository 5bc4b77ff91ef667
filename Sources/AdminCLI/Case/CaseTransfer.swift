import ArgumentParser
import Engine

/// `casectl case transfer`: gives a case to another body, such as a merged commune's successor.
struct CaseTransfer: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "transfer",
      abstract: Help.text(
        vi: "Chuyển vụ việc cho cơ quan chủ trì khác; các thời hạn đang tính giữ nguyên.",
        en: "Give a case to another body; the deadlines that run keep their dates."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .bodyCode)
  var body: String

  @Option(help: .legalBasis)
  var basis: String

  func command(in context: Context) async throws(Failure) -> Command {
    .transfer(
      to: try context.input.code(body, for: "BODY"), reason: try reason(context),
      basis: try context.input.text(basis, for: "--basis", limit: .line))
  }
}
