import ArgumentParser
import Engine

/// `casectl doc remove`: takes a paper out of the dossier; its history stays.
struct DocRemove: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove",
      abstract: Help.text(
        vi: "Rút văn bản khỏi hồ sơ; lịch sử vẫn còn.",
        en: "Take a paper out of the dossier; its history stays."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .paperCode)
  var document: String

  func command(in context: Context) async throws(Failure) -> Command {
    .removeDocument(
      try context.input.capitals(document, for: "DOCUMENT"), reason: try reason(context))
  }
}
