import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts

/// `casectl person change`: changes a person's name, clearance or language.
struct PersonChange: Verb {
  static let configuration = CommandConfiguration(
    commandName: "change", abstract: "Change a person's name, clearance or language.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: "The person's code.")
  var code: String

  @Option(help: "The full name.")
  var name: String?

  @Option(help: "open, internal, confidential, secret or top_secret.")
  var clearance: String?

  @Option(help: "vi or en: the language of the person's notices.")
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
