package import Casework
package import Engine
package import Store
package import Texts

/// Everything that the page of a case is made of.
package struct CasePage: Sendable {
  package let detail: CaseDetail
  package let process: ProcessVersion
  package let outlook: Outlook
  package let clearers: Clearers
  package let calendar: WorkingCalendar
  package let words: Wording

  package init(
    detail: CaseDetail, process: ProcessVersion, outlook: Outlook, clearers: Clearers,
    calendar: WorkingCalendar, words: Wording
  ) {
    self.detail = detail
    self.process = process
    self.outlook = outlook
    self.clearers = clearers
    self.calendar = calendar
    self.words = words
  }

  package var state: Case { detail.state }

  /// Whether anything is left to do.
  package var isRunning: Bool { state.isRunning }
}
