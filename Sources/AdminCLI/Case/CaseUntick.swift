import ArgumentParser
import Engine

/// `casectl case untick`: takes a tick back.
struct CaseUntick: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "untick",
      abstract: Help.text(
        vi: "Bỏ đánh dấu một việc trong danh mục kiểm của bước.",
        en: "Take back a tick of the step's checklist."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .checklistItem)
  var item: String

  func command(in context: Context) async throws(Failure) -> Command {
    .untick(try context.input.code(item, for: "ITEM"))
  }
}
