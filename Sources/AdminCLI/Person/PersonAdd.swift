import ArgumentParser
import Casework
import Engine
import JSON
import Store

/// `casectl person add`: adds a person.
struct PersonAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a person; roles are given with `person role grant`.",
    discussion: "A person who is there with just this stays: the command may be repeated.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: "The new person's code; it never changes.")
  var code: String

  @Option(help: "The full name, such as \"Nguyễn Văn An\".")
  var name: String

  @Option(help: "The highest grade the person may know of, given a part in the case.")
  var clearance = Grade.internal.code

  @Option(help: "vi or en: the language of the person's notices.")
  var language = Language.vietnamese

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    let person = NewPerson(
      code: try input.code(code, for: "PERSON"),
      name: try input.text(name, for: "--name", limit: .code),
      clearance: try input.word(clearance, for: "--clearance"), language: language)
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.add(person, by: actor, order)
    }
    context.tell(done.outcome, [JSON.Member("person", JSON(person.code))], of: order)
  }
}
