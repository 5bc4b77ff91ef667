import ArgumentParser
import Engine

/// `casectl case hear`: records that the subject was heard, or did not come.
struct CaseHear: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "hear",
    abstract: "Record that the subject was heard, or was called and did not come.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Option(help: "The day of the hearing.")
  var on: String

  @Flag(help: "The subject was called and did not come.")
  var absent = false

  @Option(help: "What was said; - reads it from the standard input.")
  var note: String?

  func command(in context: Context) async throws(Failure) -> Command {
    .hearSubject(
      on: try context.input.date(on), attended: !absent, note: try self.note(note, context))
  }
}
