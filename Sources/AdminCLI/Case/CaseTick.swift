import ArgumentParser
import Engine

/// `casectl case tick`: ticks an item of the checklist of the present step.
struct CaseTick: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tick",
      abstract: Help.text(
        vi: "Đánh dấu một việc trong danh mục kiểm của bước là đã làm.",
        en: "Tick an item of the step's checklist."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .checklistItem)
  var item: String

  func command(in context: Context) async throws(Failure) -> Command {
    .tick(try context.input.code(item, for: "ITEM"))
  }
}
