import ArgumentParser
import Engine

/// `casectl case extend`: gives a running deadline more time.
struct CaseExtend: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "extend",
      abstract: Help.text(
        vi: "Gia hạn một thời hạn đang tính.",
        en: "Give a running deadline more time."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(
    help: .text(
      vi: "Thời hạn, như `case deadlines` liệt kê.",
      en: "The deadline, as `case deadlines` lists it."))
  var deadline: String

  @Option(
    help: .text(
      vi: "Thêm bao lâu: 7d (ngày), 5wd (ngày làm việc) hoặc 1m (tháng).",
      en: "How much: 7d, 5wd (working days) or 1m."))
  var by: String

  @Option(help: .legalBasis)
  var basis: String

  @Option(
    help: .text(
      vi: "Số văn bản quyết định việc này, ví dụ 12-CV/UBKTTU.",
      en: "The number of the paper that decides it, such as 12-CV/UBKTTU."))
  var decision: String

  func command(in context: Context) async throws(Failure) -> Command {
    .extend(
      try context.input.code(deadline, for: "DEADLINE"),
      by: try context.input.days(by, for: "--by"), reason: try reason(context),
      basis: try context.input.text(basis, for: "--basis", limit: .line),
      decision: try context.input.text(decision, for: "--decision", limit: .code))
  }
}
