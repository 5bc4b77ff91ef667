import ArgumentParser
import Engine

/// `casectl case untick`: takes a tick back.
struct CaseUntick: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "untick", abstract: "Take back a tick of the step's checklist.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The checklist item.")
  var item: String

  func command(in context: Context) async throws(Failure) -> Command {
    .untick(try context.input.code(item, for: "ITEM"))
  }
}
