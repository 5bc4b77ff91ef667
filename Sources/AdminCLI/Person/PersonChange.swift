import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl person change`: changes a person's name, clearance or language.
struct PersonChange: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "change",
      abstract: Help.text(
        vi: "Đổi tên, mức được biết độ mật hoặc ngôn ngữ của cán bộ.",
        en: "Change a person's name, clearance or language."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: .personCode)
  var code: String

  @Option(
    help: .text(
      vi: "Họ và tên.",
      en: "The full name."))
  var name: String?

  @Option(help: .grade)
  var clearance: String?

  @Option(help: .noticeLanguage)
  var language: Language?

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    let code: PersonCode = try input.code(code, for: "PERSON")
    let name = try input.textIfThere(name, for: "--name", limit: .code)
    let clearance: Grade? = try input.wordIfThere(clearance, for: "--clearance")
    guard name != nil || clearance != nil || language != nil else {
      throw .usage(.missingValue(for: "--name, --clearance, --language"))
    }
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.change(
        code, name: name, clearance: clearance, language: language, by: actor, order)
    }
    context.tell(done.outcome, [JSON.Member("person", JSON(code))], of: order)
  }
}
