import ArgumentParser
import Engine

/// `casectl case assign`: makes a person responsible for the case.
struct CaseAssign: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Make a person responsible for the case.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The person's code.")
  var person: String

  func command(in context: Context) async throws(Failure) -> Command {
    .assign(try context.input.code(person, for: "PERSON"))
  }
}
