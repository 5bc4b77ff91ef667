import ArgumentParser
import Engine

/// `casectl case recuse`: declares that a person is related to the subject and takes no part.
struct CaseRecuse: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "recuse",
      abstract: Help.text(
        vi: "Khai báo cán bộ có liên quan với đối tượng nên không tham gia.",
        en: "Declare that a person is related to the subject and takes no part."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .personCode)
  var person: String

  func command(in context: Context) async throws(Failure) -> Command {
    .declareRelation(
      try context.input.code(person, for: "PERSON"), note: try reason(context))
  }
}
