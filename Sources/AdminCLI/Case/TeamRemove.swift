import ArgumentParser
import Engine

/// `casectl case team remove`: dismisses a person from the case's team.
struct TeamRemove: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Dismiss a person from the case's team.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The person's code.")
  var person: String

  func command(in context: Context) async throws(Failure) -> Command {
    .dismiss(try context.input.code(person, for: "PERSON"), reason: try reason(context))
  }
}
