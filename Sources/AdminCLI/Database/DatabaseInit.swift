import ArgumentParser
import Casework
import Engine
import JSON
import Schema
import Store
import Texts

/// `casectl db init`: roles, schema, and the first people.
struct DatabaseInit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make the roles, bring the schema, and let the first people in.",
    discussion: """
      Run it as a superuser, or as a role that may create roles and owns the database; it may be run \
      again. The database and the logins must be there: createdb and createuser make them. Each \
      administrator becomes a person with the role administrator at the centre, if not there yet.
      """)

  @OptionGroup var common: CommonOptions

  @Option(help: "A login that `caseworkd` uses; may be given several times.")
  var serverLogin: [String] = []

  @Option(help: "LOGIN=PERSON or LOGIN=PERSON:NAME; may be given several times.")
  var adminLogin: [String] = []

  @Flag(help: "Let the administrators act as somebody else with --as; events name both.")
  var mayImpersonate = false

  @Flag(help: "Leave the database to its present owner; casework_owner may only build in it.")
  var keepOwner = false

  func run(in context: Context) async throws(Failure) {
    var servers: [String] = []
    for login in serverLogin {
      servers.append(try context.input.text(login, for: "--server-login", limit: .code))
    }
    var administrators: [DatabaseAdministration.FirstAdministrator] = []
    for login in adminLogin { administrators.append(try administrator(login, context.input)) }
    let applied = try await context.owning {
      [servers, administrators] (database) async throws(DatabaseAdministrationError) in
      try await database.initialize(
        servers: servers, administrators: administrators, takesOwnership: !keepOwner)
    }
    let logins = servers + administrators.map(\.login)
    let json: JSON = [
      "outcome": .string(ActReport.Outcome.done.rawValue),
      "applied": .array(applied.map { JSON($0.number) }),
      "logins": .array(logins.map { .string($0) }),
    ]
    context.printer.one(json) { ["done \(applied.count) migrations, \(logins.count) logins"] }
  }

  /// Reads `LOGIN=PERSON:NAME`; without a name the person is called by the code.
  private func administrator(
    _ text: String, _ input: Input
  ) throws(Failure) -> DatabaseAdministration.FirstAdministrator {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2 else {
      throw .usage(.badValue(text, for: "--admin-login", allowed: ["LOGIN=PERSON:NAME"]))
    }
    let person = parts[1].split(separator: ":", maxSplits: 1).map(String.init)
    guard let code = person.first else {
      throw .usage(.badValue(text, for: "--admin-login", allowed: ["LOGIN=PERSON:NAME"]))
    }
    return DatabaseAdministration.FirstAdministrator(
      login: try input.text(parts[0], for: "--admin-login", limit: .code),
      person: try input.code(code, for: "--admin-login"),
      name: try input.text(person.last ?? code, for: "--admin-login", limit: .code),
      mayImpersonate: mayImpersonate)
  }
}
