import ArgumentParser
import Casework
import Engine
import JSON
import Store

/// `casectl db login remove`: makes a login nobody again.
struct DatabaseLoginRemove: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remove",
      abstract: Help.text(
        vi: "Gỡ tài khoản khỏi cán bộ.",
        en: "Make a login nobody again."),
      discussion: Help.text(
        vi: "Vai trò đã cấp là của cả cụm cơ sở dữ liệu; dropuser hoặc REVOKE thu lại.",
        en: "The roles that it was granted are the cluster's; dropuser or REVOKE takes them."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: .login)
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
