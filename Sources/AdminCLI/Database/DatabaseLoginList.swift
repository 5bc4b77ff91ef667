import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl db login list`: the logins that Casework knows.
struct DatabaseLoginList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê các tài khoản đã gắn.",
        en: "List the logins that Casework knows."))
  }

  @OptionGroup var common: CommonOptions

  func run(in context: Context) async throws(Failure) {
    let logins = try await context.owning {
      (database) async throws(DatabaseAdministrationError) in
      try await database.logins()
    }
    let columns: [Column<Login>] = [
      Column("login", Heading.login) { .string($0.name) },
      Column("person", Heading.person) { JSON($0.person) },
      Column("server", Heading.rights, { .bool($0.isServer) }, text: Self.rights),
      Column("may_impersonate") { .bool($0.mayImpersonate) },
    ]
    context.printer.list(columns, Cut(lines: logins))
  }

  private static func rights(_ login: Login) -> String {
    [(login.isServer, "server"), (login.mayImpersonate, "may-impersonate")]
      .filter(\.0).map(\.1).joined(separator: ", ")
  }
}
