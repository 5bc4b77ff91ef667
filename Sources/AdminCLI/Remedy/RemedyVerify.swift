import ArgumentParser
import Engine

/// `casectl remedy verify`: confirms that a remedy is done; by somebody other than its doer.
struct RemedyVerify: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: Help.text(
        vi: "Xác nhận đã khắc phục; người làm không được tự xác nhận.",
        en: "Confirm that a remedy is done; not by its doer."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .remedyNumber)
  var number: String

  @Option(
    help: .text(
      vi: "Điều đã kiểm chứng; ghi - để đọc từ đầu vào chuẩn.",
      en: "What was seen; - reads it from the standard input."))
  var note: String?

  func command(in context: Context) async throws(Failure) -> Command {
    .verifyRemedy(
      try context.input.number(number, for: "NUMBER"), note: try self.note(note, context))
  }
}
