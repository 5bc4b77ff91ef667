import ArgumentParser
import Engine

/// `casectl finding withdraw`: withdraws a finding with its remedies.
struct FindingWithdraw: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "withdraw",
      abstract: Help.text(
        vi: "Rút khuyết điểm cùng các việc khắc phục.",
        en: "Withdraw a finding with its remedies."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .findingNumber)
  var number: String

  func command(in context: Context) async throws(Failure) -> Command {
    .withdrawFinding(
      try context.input.number(number, for: "NUMBER"), reason: try reason(context))
  }
}
