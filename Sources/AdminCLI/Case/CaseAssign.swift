import ArgumentParser
import Engine

/// `casectl case assign`: makes a person responsible for the case.
struct CaseAssign: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "assign",
      abstract: Help.text(
        vi: "Giao cán bộ phụ trách vụ việc.",
        en: "Make a person responsible for the case."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .personCode)
  var person: String

  func command(in context: Context) async throws(Failure) -> Command {
    .assign(try context.input.code(person, for: "PERSON"))
  }
}
