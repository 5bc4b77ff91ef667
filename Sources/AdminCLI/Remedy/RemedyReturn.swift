import ArgumentParser
import Engine

/// `casectl remedy return`: sends a reported remedy back.
struct RemedyReturn: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "return",
      abstract: Help.text(
        vi: "Trả lại việc khắc phục đã báo.",
        en: "Send a reported remedy back."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .remedyNumber)
  var number: String

  func command(in context: Context) async throws(Failure) -> Command {
    .returnRemedy(
      try context.input.number(number, for: "NUMBER"), reason: try reason(context))
  }
}
