import ArgumentParser
import Engine

/// `casectl case tick`: ticks an item of the checklist of the present step.
struct CaseTick: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "tick", abstract: "Tick an item of the step's checklist.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The checklist item.")
  var item: String

  func command(in context: Context) async throws(Failure) -> Command {
    .tick(try context.input.code(item, for: "ITEM"))
  }
}
