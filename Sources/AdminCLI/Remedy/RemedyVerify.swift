import ArgumentParser
import Engine

/// `casectl remedy verify`: confirms that a remedy is done; by somebody other than its doer.
struct RemedyVerify: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Confirm that a remedy is done; not by its doer.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The remedy's number.")
  var number: String

  @Option(help: "What was seen; - reads it from the standard input.")
  var note: String?

  func command(in context: Context) async throws(Failure) -> Command {
    .verifyRemedy(
      try context.input.number(number, for: "NUMBER"), note: try self.note(note, context))
  }
}
