import ArgumentParser
import Engine
import Texts

/// `casectl doc number`: gives a paper its official number.
struct DocNumber: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "number", abstract: "Give a paper its official number.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The paper, such as VB-7F3K9QM2.")
  var document: String

  @OptionGroup var source: NumberOptions

  func command(in context: Context) async throws(Failure) -> Command {
    guard let number = try source.source(context.input) else {
      throw .usage(.missingValue(for: "--number, --number-from-book"))
    }
    return .numberDocument(try context.input.capitals(document, for: "DOCUMENT"), number)
  }
}
