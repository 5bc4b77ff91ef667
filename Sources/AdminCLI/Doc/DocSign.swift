import ArgumentParser
import Engine

/// `casectl doc sign`: records who signed a paper and when.
struct DocSign: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Record who signed a paper and when.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The paper, such as VB-7F3K9QM2.")
  var document: String

  @Option(help: "Who signed it, in words.")
  var signer: String

  @Option(help: "The day that stands on it.")
  var on: String

  func command(in context: Context) async throws(Failure) -> Command {
    .signDocument(
      try context.input.capitals(document, for: "DOCUMENT"),
      Case.Signature(
        signer: try context.input.text(signer, for: "--signer", limit: .line),
        on: try context.input.date(on)))
  }
}
