import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts

/// `casectl db login add`: says which person a login is.
struct DatabaseLoginAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Say which person a login is, and grant it the application's roles.",
    discussion: "An entry that is there is replaced. The login itself is made with createuser.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: "The login of the database.")
  var login: String

  @Option(help: "The person's code.")
  var person: String?

  @Flag(help: "A server's login, which says for each request who asks.")
  var server = false

  @Flag(help: "It may act as somebody else with --as; events name both.")
  var mayImpersonate = false

  @Flag(help: "It may use the `db` commands.")
  var owner = false

  func run(in context: Context) async throws(Failure) {
    let entry = Login(
      try context.input.text(login, for: "LOGIN", limit: .code),
      person: try context.input.codeIfThere(person, for: "--person"), isServer: server,
      mayImpersonate: mayImpersonate, isOwner: owner)
    guard entry.isServer || entry.person != nil else {
      throw .usage(.missingValue(for: "--person"))
    }
    let order = try context.order(change)
    let done = try await context.owning { (database) async throws(DatabaseAdministrationError) in
      try await database.register(entry, order)
    }
    context.tell(done.outcome, login: entry, of: order)
  }
}

extension Context {
  /// Tells what became of a login.
  func tell(_ outcome: ChangeOutcome, login: Login, of order: Order) {
    let json: JSON = [
      "outcome": .string(outcome.rawValue), "dry_run": .bool(order.isDryRun),
      "login": .string(login.name), "person": JSON(login.person),
      "server": .bool(login.isServer), "may_impersonate": .bool(login.mayImpersonate),
    ]
    printer.one(json) {
      [
        [outcome.rawValue, login.name, login.person?.rawValue ?? ""].filter { !$0.isEmpty }.joined(
          separator: " ")
      ]
    }
    printer.sayWhether(outcome, changes: 1, of: order)
  }
}
