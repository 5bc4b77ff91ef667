import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Views

/// `casectl unit end`: writes down a unit's last day.
struct UnitEnd: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end",
      abstract: Help.text(
        vi: "Ghi ngày hoạt động cuối của tổ chức, và ai tiếp tục công việc.",
        en: "Write down a unit's last day, and who goes on with its work."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: .unitCode)
  var code: String

  @Option(
    help: .text(
      vi: "Ngày cuối cùng.",
      en: "Its last day."))
  var on: String

  @Option(
    help: .text(
      vi: "Tổ chức tiếp tục công việc.",
      en: "The unit that goes on with its work."))
  var successor: String?

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    let code: UnitCode = try input.code(code, for: "UNIT")
    let day = try input.date(on)
    let successor: UnitCode? = try input.codeIfThere(successor, for: "--successor")
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.end(
        code, on: day, successor: successor, by: actor, order)
    }
    context.tell(
      done.outcome, [JSON.Member("unit", JSON(code)), JSON.Member("ends_on", JSON(day))], of: order)
  }
}
