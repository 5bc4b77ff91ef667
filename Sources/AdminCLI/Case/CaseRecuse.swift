import ArgumentParser
import Engine

/// `casectl case recuse`: declares that a person is related to the subject and takes no part.
struct CaseRecuse: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "recuse",
    abstract: "Declare that a person is related to the subject and takes no part.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The person's code.")
  var person: String

  func command(in context: Context) async throws(Failure) -> Command {
    .declareRelation(
      try context.input.code(person, for: "PERSON"), note: try reason(context))
  }
}
