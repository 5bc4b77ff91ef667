import ArgumentParser
import Casework
import Engine
import Store
import Texts
import Views

/// `casectl case show`: where a case stands, what is missing, and the one thing to do next.
struct CaseShow: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Help.text(
        vi: "Hiện vụ việc đang ở đâu, còn thiếu gì và việc phải làm tiếp theo.",
        en: "Show where a case stands, what is missing and the one thing to do next."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: .caseCode)
  var code: String

  func run(in context: Context) async throws(Failure) {
    let code: CaseCode = try context.input.capitals(code, for: "CASE")
    let actor = try await context.actor()
    let viewer = Viewer(of: actor)
    let detail = try await context.detail(code, for: viewer)
    let process = try await context.process(detail.processID)
    let calendar = try await context.calendar(detail.calendarVersion)
    let outlook = Outlook(of: detail, under: process, by: actor, calendar: calendar)
    let clearers = try await context.clearers(of: outlook, in: detail.state, for: viewer)
    let page = CasePage(
      detail: detail, process: process, outlook: outlook, clearers: clearers,
      calendar: calendar, words: context.wording(under: process, names: clearers.names))
    context.printer.one(page.json) { page.lines }
  }
}
