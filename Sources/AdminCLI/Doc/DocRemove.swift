import ArgumentParser
import Engine

/// `casectl doc remove`: takes a paper out of the dossier; its history stays.
struct DocRemove: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a paper out of the dossier; its history stays.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The paper, such as VB-7F3K9QM2.")
  var document: String

  func command(in context: Context) async throws(Failure) -> Command {
    .removeDocument(
      try context.input.capitals(document, for: "DOCUMENT"), reason: try reason(context))
  }
}
