import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Views

/// `casectl person sign-out`: ends every session of a person.
struct PersonSignOut: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sign-out",
      abstract: Help.text(
        vi: "Kết thúc mọi phiên đăng nhập của cán bộ.",
        en: "End every session of a person."),
      discussion: Help.text(
        vi: "Cán bộ vẫn đăng nhập lại được; để chặn hẳn, dùng `person account --disable`.",
        en: "They can sign in again; `person account --disable` keeps them out."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: .personCode)
  var code: String

  func run(in context: Context) async throws(Failure) {
    let code: PersonCode = try context.input.code(code, for: "PERSON")
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.signOut(code, by: actor, order)
    }
    context.tell(
      done.outcome,
      [JSON.Member("person", JSON(code)), JSON.Member("sessions", JSON(done.value))], of: order)
  }
}
