import ArgumentParser
import Engine

/// `casectl finding withdraw`: withdraws a finding with its remedies.
struct FindingWithdraw: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Withdraw a finding with its remedies.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The finding's number.")
  var number: String

  func command(in context: Context) async throws(Failure) -> Command {
    .withdrawFinding(
      try context.input.number(number, for: "NUMBER"), reason: try reason(context))
  }
}
