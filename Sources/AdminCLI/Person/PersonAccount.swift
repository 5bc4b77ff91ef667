import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl person account`: changes how a person reaches the server.
struct PersonAccount: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "account",
      abstract: Help.text(
        vi: "Sửa tài khoản đăng nhập của cán bộ: địa chỉ thư điện tử, khóa hoặc mở.",
        en: "Change a person's account: its e-mail address, whether it is enabled."),
      discussion: Help.text(
        vi: "Khóa tài khoản thì cán bộ bị đăng xuất ngay ở mọi nơi, và không đăng nhập được nữa.",
        en: "Whoever's account is disabled is signed out everywhere at once, and cannot sign in."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: .personCode)
  var code: String

  @Option(help: .email)
  var email: String?

  @Flag(
    help: .text(
      vi: "Bỏ địa chỉ thư điện tử.",
      en: "Take the e-mail address out."))
  var noEmail = false

  @Flag(
    help: .text(
      vi: "Mở lại tài khoản.",
      en: "Enable the account."))
  var enable = false

  @Flag(
    help: .text(
      vi: "Khóa tài khoản.",
      en: "Disable the account."))
  var disable = false

  func run(in context: Context) async throws(Failure) {
    let code: PersonCode = try context.input.code(code, for: "PERSON")
    if noEmail, email != nil {
      throw .usage(.conflictingOptions("--email", "--no-email"))
    }
    let email = noEmail ? "" : try context.input.textIfThere(email, for: "--email", limit: .code)
    if enable, disable { throw .usage(.conflictingOptions("--enable", "--disable")) }
    guard email != nil || enable || disable else {
      throw .usage(.missingValue(for: "--email, --no-email, --enable, --disable"))
    }
    let isEnabled = enable || disable ? enable : nil
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.changeAccount(
        of: code, email: email, isEnabled: isEnabled, by: actor, order)
    }
    context.tell(done.outcome, [JSON.Member("person", JSON(code))], of: order)
  }
}
