import ArgumentParser
import Engine

/// `casectl remedy return`: sends a reported remedy back.
struct RemedyReturn: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Send a reported remedy back.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The remedy's number.")
  var number: String

  func command(in context: Context) async throws(Failure) -> Command {
    .returnRemedy(
      try context.input.number(number, for: "NUMBER"), reason: try reason(context))
  }
}
