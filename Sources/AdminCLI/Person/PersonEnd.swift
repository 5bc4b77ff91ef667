import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Views

/// `casectl person end`: writes down a person's last day.
struct PersonEnd: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "end",
      abstract: Help.text(
        vi: "Ghi ngày công tác cuối của cán bộ; việc đã làm vẫn còn.",
        en: "Write down a person's last day; what they did stays."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(help: .personCode)
  var code: String

  @Option(help: .lastDay)
  var on: String

  func run(in context: Context) async throws(Failure) {
    let code: PersonCode = try context.input.code(code, for: "PERSON")
    let day = try context.input.date(on)
    let order = try context.order(change)
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.end(code, on: day, by: actor, order)
    }
    context.tell(
      done.outcome, [JSON.Member("person", JSON(code)), JSON.Member("ends_on", JSON(day))],
      of: order)
  }
}
