import ArgumentParser
import Casework
import Engine
import JSON
import Schema
import Store
import Texts
import Views

/// `casectl db init`: roles, schema, and the first people.
struct DatabaseInit: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: Help.text(
        vi: "Tạo các vai trò, lược đồ, và cho những người đầu tiên vào.",
        en: "Make the roles, bring the schema, and let the first people in."),
      discussion: Help.text(
        vi: """
          Chạy bằng tài khoản quản trị tối cao, hoặc vai trò được tạo vai trò và là chủ cơ sở dữ \
          liệu; có thể chạy lại. Cơ sở dữ liệu và các tài khoản phải có sẵn: tạo bằng createdb và \
          createuser. Mỗi người quản trị thành một cán bộ có vai trò administrator ở Trung ương, nếu \
          chưa có.
          """,
        en: """
          Run it as a superuser, or as a role that may create roles and owns the database; it may be run \
          again. The database and the logins must be there: createdb and createuser make them. Each \
          administrator becomes a person with the role administrator at the centre, if not there yet.
          """))
  }

  @OptionGroup var common: CommonOptions

  @Option(
    help: .text(
      vi: "Tài khoản mà `caseworkd` dùng; có thể ghi nhiều lần.",
      en: "A login that `caseworkd` uses; may be given several times."))
  var serverLogin: [String] = []

  @Option(
    help: .text(
      vi: "TÀI_KHOẢN=MÃ hoặc TÀI_KHOẢN=MÃ:HỌ_TÊN; có thể ghi nhiều lần.",
      en: "LOGIN=PERSON or LOGIN=PERSON:NAME; may be given several times."))
  var adminLogin: [String] = []

  @Flag(
    help: .text(
      vi: "Cho phép quản trị thao tác thay người khác bằng --as; lịch sử ghi cả hai.",
      en: "Let the administrators act as somebody else with --as; events name both."))
  var mayImpersonate = false

  @Flag(
    help: .text(
      vi: "Giữ nguyên chủ của cơ sở dữ liệu; casework_owner chỉ được tạo lược đồ trong đó.",
      en: "Leave the database to its present owner; casework_owner may only build in it."))
  var keepOwner = false

  @Option(
    help: .text(
      vi: "Lý do; được lưu trong nhật ký.",
      en: "Why; kept in the log."))
  var reason: String?

  func run(in context: Context) async throws(Failure) {
    var servers: [String] = []
    for login in serverLogin {
      servers.append(try context.input.text(login, for: "--server-login", limit: .code))
    }
    var administrators: [DatabaseAdministration.FirstAdministrator] = []
    for login in adminLogin { administrators.append(try administrator(login, context.input)) }
    let reason = try context.input.textIfThere(reason, for: "--reason", limit: .note)
    let applied = try await context.owning {
      [servers, administrators] (database) async throws(DatabaseAdministrationError) in
      try await database.initialize(
        servers: servers, administrators: administrators, takesOwnership: !keepOwner,
        reason: reason)
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
