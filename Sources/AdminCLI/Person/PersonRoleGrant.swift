import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Views

/// `casectl person role grant`: gives a role on a unit.
struct PersonRoleGrant: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "grant",
      abstract: Help.text(
        vi: "Giao cho cán bộ một vai trò ở một tổ chức.",
        en: "Give a person a role on a unit."),
      discussion: Help.text(
        vi: "Khoảng thời gian trùng với lúc đang giữ vai trò thì nối dài khoảng cũ.",
        en: "A period that overlaps one in which the role is held already extends that one."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: .personCode)
  var person: String

  @Argument(help: .role)
  var role: String

  @Option(help: .unitCode)
  var unit: String

  @Option(
    help: .text(
      vi: "Ngày đầu tiên; nếu bỏ trống là từ trước đến nay.",
      en: "The first day; since ever unless told."))
  var from: String?

  @Option(
    help: .text(
      vi: "Ngày cuối cùng; nếu bỏ trống là cho đến khi có thay đổi.",
      en: "The last day; until further notice unless told."))
  var until: String?

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    let grant = RoleGrant(
      try input.word(role, for: "ROLE"), on: try input.code(unit, for: "--unit"),
      to: try input.code(person, for: "PERSON"), from: try input.dateIfThere(from),
      until: try input.dateIfThere(until))
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.give(grant, by: actor, order)
    }
    context.tell(
      done.outcome,
      [
        JSON.Member("person", JSON(grant.person)), JSON.Member("role", JSON(grant.role)),
        JSON.Member("unit", JSON(grant.unit)),
      ], of: order)
  }
}
