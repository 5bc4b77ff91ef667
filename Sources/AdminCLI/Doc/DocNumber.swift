import ArgumentParser
import Engine
import Texts

/// `casectl doc number`: gives a paper its official number.
struct DocNumber: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "number",
      abstract: Help.text(
        vi: "Cấp số chính thức cho văn bản.",
        en: "Give a paper its official number."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .paperCode)
  var document: String

  @OptionGroup var source: NumberOptions

  func command(in context: Context) async throws(Failure) -> Command {
    guard let number = try source.source(context.input) else {
      throw .usage(.missingValue(for: "--number, --number-from-book"))
    }
    return .numberDocument(try context.input.capitals(document, for: "DOCUMENT"), number)
  }
}
