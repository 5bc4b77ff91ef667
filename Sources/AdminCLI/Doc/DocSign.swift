import ArgumentParser
import Engine

/// `casectl doc sign`: records who signed a paper and when.
struct DocSign: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sign",
      abstract: Help.text(
        vi: "Ghi ai đã ký văn bản và ký ngày nào.",
        en: "Record who signed a paper and when."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .paperCode)
  var document: String

  @Option(help: .signer)
  var signer: String

  @Option(
    help: .text(
      vi: "Ngày ghi trên văn bản.",
      en: "The day that stands on it."))
  var on: String

  func command(in context: Context) async throws(Failure) -> Command {
    .signDocument(
      try context.input.capitals(document, for: "DOCUMENT"),
      Case.Signature(
        signer: try context.input.text(signer, for: "--signer", limit: .line),
        on: try context.input.date(on)))
  }
}
