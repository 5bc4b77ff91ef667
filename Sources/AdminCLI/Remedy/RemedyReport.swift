import ArgumentParser
import Engine

/// `casectl remedy report`: records that a remedy is said to be done.
struct RemedyReport: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Record that a remedy is said to be done.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The remedy's number.")
  var number: String

  @Option(help: "The paper that shows it.")
  var evidence: String?

  @Option(help: "What was done; - reads it from the standard input.")
  var note: String?

  func command(in context: Context) async throws(Failure) -> Command {
    var paper: DocumentCode?
    if let evidence { paper = try context.input.capitals(evidence, for: "--evidence") }
    return .reportRemedy(
      try context.input.number(number, for: "NUMBER"), evidence: paper,
      note: try self.note(note, context))
  }
}
