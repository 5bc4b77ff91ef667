import ArgumentParser
import Engine

/// `casectl remedy report`: records that a remedy is said to be done.
struct RemedyReport: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: Help.text(
        vi: "Ghi việc khắc phục được báo là đã xong.",
        en: "Record that a remedy is said to be done."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .remedyNumber)
  var number: String

  @Option(
    help: .text(
      vi: "Văn bản chứng minh.",
      en: "The paper that shows it."))
  var evidence: String?

  @Option(help: .whatWasDone)
  var note: String?

  func command(in context: Context) async throws(Failure) -> Command {
    var paper: DocumentCode?
    if let evidence { paper = try context.input.capitals(evidence, for: "--evidence") }
    return .reportRemedy(
      try context.input.number(number, for: "NUMBER"), evidence: paper,
      note: try self.note(note, context))
  }
}
