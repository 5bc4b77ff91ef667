import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl person invite`: makes a link with which a person sets their password.
struct PersonInvite: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "invite",
      abstract: Help.text(
        vi: "Tạo liên kết dùng một lần để cán bộ đặt mật khẩu và đăng nhập.",
        en: "Make a link, good once, with which a person sets their password and signs in."),
      discussion: Help.text(
        vi:
          "Liên kết chỉ hiện một lần và không được lưu; ai có nó thì đăng nhập được như cán bộ đó, nên "
          + "chỉ trao tận tay hoặc qua kênh tin cậy. Các liên kết trước của cán bộ không còn dùng được.",
        en:
          "The link is shown once and not kept; whoever has it can sign in as the person, so hand it over "
          + "yourself or by a way that you trust. The person's earlier links are of no use any more."
      ))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: .personCode)
  var code: String

  @Option(help: .email)
  var email: String?

  @Option(
    help: .text(
      vi: "Số giờ liên kết còn dùng được, từ 1 đến 720.",
      en: "For how many hours the link is good, from 1 to 720."))
  var hours = 72

  @Option(
    help: .text(
      vi:
        "Địa chỉ của máy chủ, ví dụ https://casework.example; nếu bỏ trống thì chỉ hiện đường dẫn.",
      en: "Where the server is, such as https://casework.example; else only the path is shown."))
  var base: String?

  func run(in context: Context) async throws(Failure) {
    let code: PersonCode = try context.input.code(code, for: "PERSON")
    let email = try context.input.textIfThere(email, for: "--email", limit: .code)
    let hoursMax = Administration.NewInvitation.hoursMax
    guard (1...hoursMax).contains(hours) else {
      throw .usage(.badValue("\(hours)", for: "--hours", allowed: ["1…\(hoursMax)"]))
    }
    let base = try ServerAddress(base ?? "", for: "--base")
    let order = try context.order(change)
    let actor = try await context.actor()
    var generator = context.randomness()
    let token = SecretToken(using: &generator)
    let invitation = Administration.NewInvitation(
      person: code, token: token, email: email, hours: hours)
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.invite(invitation, by: actor, order)
    }
    // What was asked before made another link, and a trial makes none.
    let isGood = done.outcome == .done && !order.isDryRun
    let link = isGood ? base.text + "/enrol?token=" + token.text : nil
    context.tell(
      done.outcome,
      [
        JSON.Member("person", JSON(code)), JSON.Member("hours", JSON(hours)),
        JSON.Member("link", JSON(link)),
      ], of: order)
    if done.outcome == .repeated { context.printer.say(.linkShownOnce) }
  }
}

/// Where people reach the server.
struct ServerAddress {
  /// Without a slash at its end.
  let text: String

  /// Reads an address: a link that sets a password does not travel unencrypted, but within this machine.
  init(_ raw: String, for option: String) throws(Failure) {
    let trimmed = raw.hasSuffix("/") ? String(raw.dropLast()) : raw
    let local = ["http://localhost", "http://127.0.0.1", "http://[::1]"]
    let isLocal = local.contains { trimmed == $0 || trimmed.hasPrefix($0 + ":") }
    let isPlain = trimmed.utf8.allSatisfy { byte in
      byte > 0x20 && byte < 0x7F && !"?#\"<>\\".utf8.contains(byte)
    }
    let isSafe = trimmed.hasPrefix("https://") && trimmed.utf8.count > 8
    guard isPlain, trimmed.isEmpty || isLocal || isSafe else {
      throw .usage(.badValue(raw, for: option, allowed: ["https://…"]))
    }
    text = trimmed
  }
}

extension Remark {
  fileprivate static let linkShownOnce = Remark(
    "link_shown_once",
    vi: "Liên kết chỉ hiện khi được tạo. Nếu đã mất, hãy mời lại với khóa khác.",
    en: "A link is shown only when it is made. If it is lost, invite again under another key.")
}
