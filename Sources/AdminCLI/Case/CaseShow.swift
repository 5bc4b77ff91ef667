import ArgumentParser
import Casework
import Engine
import Store
import Texts

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
    let outlook = try await context.outlook(
      on: detail, under: process, by: actor, isAsked: detail.state.isRunning)
    let clearers = try await context.clearers(of: outlook, in: detail.state, for: viewer)
    let calendar = try? await context.services.reading.calendar(detail.calendarVersion)
    let page = CasePage(
      detail: detail, process: process, outlook: outlook, clearers: clearers,
      calendar: calendar, words: context.wording(under: process, names: clearers.names))
    context.printer.one(page.json) { page.lines }
  }
}

/// Everything that the page of a case is made of.
struct CasePage {
  let detail: CaseDetail
  let process: ProcessVersion
  let outlook: Outlook
  let clearers: Clearers
  /// Nil while no calendar has been published.
  let calendar: WorkingCalendar?
  let words: Wording

  var state: Case { detail.state }

  var isRunning: Bool { state.isRunning }
}

extension Case {
  /// Whether anything is left to do.
  var isRunning: Bool {
    switch status {
    case .open, .paused: true
    case .closed, .cancelled: false
    }
  }
}
