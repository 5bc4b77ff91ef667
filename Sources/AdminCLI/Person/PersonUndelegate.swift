import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Views

/// `casectl person undelegate`: ends a delegation.
struct PersonUndelegate: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "undelegate",
      abstract: Help.text(
        vi: "Kết thúc ủy quyền, nhưng không trước ngày đầu tiên.",
        en: "End a delegation, but not before its first day."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(
    help: .text(
      vi: "Số của ủy quyền, như `person delegations` liệt kê.",
      en: "Its number, as `person delegations` shows it."))
  var delegation: String

  @Option(help: .lastDayOrToday)
  var on: String?

  func run(in context: Context) async throws(Failure) {
    let number = Int32(try context.input.number(delegation, for: "DELEGATION"))
    let day = try context.input.dateIfThere(on)
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.endDelegation(
        number, on: day, by: actor, order)
    }
    context.tell(
      done.outcome,
      [JSON.Member("delegation", JSON(Int(number))), JSON.Member("ends_on", JSON(done.value))],
      of: order)
  }
}
