import ArgumentParser
import Engine

/// `casectl case hear`: records that the subject was heard, or did not come.
struct CaseHear: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "hear",
      abstract: Help.text(
        vi: "Ghi việc đối tượng đã trình bày, hoặc được mời mà không đến.",
        en: "Record that the subject was heard, or was called and did not come."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Option(
    help: .text(
      vi: "Ngày đối tượng trình bày.",
      en: "The day of the hearing."))
  var on: String

  @Flag(
    help: .text(
      vi: "Đối tượng đã được mời nhưng không đến.",
      en: "The subject was called and did not come."))
  var absent = false

  @Option(
    help: .text(
      vi: "Nội dung trình bày; ghi - để đọc từ đầu vào chuẩn.",
      en: "What was said; - reads it from the standard input."))
  var note: String?

  func command(in context: Context) async throws(Failure) -> Command {
    .hearSubject(
      on: try context.input.date(on), attended: !absent, note: try self.note(note, context))
  }
}
