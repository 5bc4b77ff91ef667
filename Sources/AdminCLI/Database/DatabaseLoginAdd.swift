import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl db login add`: says which person a login is.
struct DatabaseLoginAdd: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: Help.text(
        vi: "Gắn tài khoản với cán bộ và cấp cho nó các vai trò của ứng dụng.",
        en: "Say which person a login is, and grant it the application's roles."),
      discussion: Help.text(
        vi: "Mục đã có được thay thế. Bản thân tài khoản được tạo bằng createuser.",
        en: "An entry that is there is replaced. The login itself is made with createuser."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: .login)
  var login: String

  @Option(help: .personCode)
  var person: String?

  @Flag(
    help: .text(
      vi: "Tài khoản của máy chủ, mỗi yêu cầu tự nói ai đang hỏi.",
      en: "A server's login, which says for each request who asks."))
  var server = false

  @Flag(
    help: .text(
      vi: "Được thao tác thay người khác bằng --as; lịch sử ghi cả hai.",
      en: "It may act as somebody else with --as; events name both."))
  var mayImpersonate = false

  @Flag(
    help: .text(
      vi: "Được dùng các lệnh `db`.",
      en: "It may use the `db` commands."))
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
