import ArgumentParser
import Engine

/// `casectl finding add`: records a fault that the conclusion names.
struct FindingAdd: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: Help.text(
        vi: "Ghi một khuyết điểm.",
        en: "Record a fault."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(
    help: .text(
      vi: "Nội dung khuyết điểm; ghi - để đọc từ đầu vào chuẩn.",
      en: "The fault; - reads it from the standard input."))
  var text: String

  func command(in context: Context) async throws(Failure) -> Command {
    .recordFinding(text: try context.input.text(text, for: "TEXT", limit: .body))
  }
}
