import ArgumentParser
import Casework
import Engine
import JSON
import Store

/// `casectl db login remove`: makes a login nobody again.
struct DatabaseLoginRemove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Make a login nobody again.",
    discussion: "The roles that it was granted are the cluster's; dropuser or REVOKE takes them.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: "The login of the database.")
  var login: String

  func run(in context: Context) async throws(Failure) {
    let name = try context.input.text(login, for: "LOGIN", limit: .code)
    let order = try context.order(change)
    let done = try await context.owning { (database) async throws(DatabaseAdministrationError) in
      try await database.removeLogin(name, order)
    }
    context.tell(done.outcome, login: Login(name), of: order)
  }
}
