import Engine
import Imports
import JSON
import Postgres

/// One event of a history, without the values that are to go.
struct ErasedLine {
  let revision: Int32
  /// The column `personal` as it is to be; nil when nothing is left in it.
  let personal: String?
  /// The values that are taken out.
  let gone: [String]
  let events: [Event]
  let day: CivilDate

  init(_ row: Row, of code: CaseCode, without erasure: Erasure) throws(ErasureError) {
    revision = row[0]
    day = row.moment(2).date
    do throws(CodingFailure) {
      let columns = try EventColumns(content: row[3], personal: row[4])
      (personal, gone) = columns.without { erasure.covers($0) }
      events = try EventEncoder.decode(kind: row.word(1), content: row[3], personal: personal)
        .recorded.events
    } catch {
      throw .unreadable(
        place: "case_events \(code) \(row[0, as: Int32.self]): \(error.path)",
        expected: error.expected)
    }
  }
}

extension EventColumns {
  /// The column `personal` without the texts that are to go, and those texts.
  fileprivate func without(
    _ isToGo: (String) -> Bool
  ) -> (personal: String?, gone: [String]) {
    var gone: [String] = []
    var kept = Members.object
    var isEmpty = true
    for (name, value) in personal {
      if let text = value.text, isToGo(text) {
        gone.append(text)
      } else {
        kept.add(name, value)
        isEmpty = false
      }
    }
    kept.endObject()
    return (isEmpty ? nil : String(kept), gone)
  }
}

/// What the row of a case has to say after its history.
struct CaseText {
  let state: Case
  let title: String

  init(_ lines: [ErasedLine], of code: CaseCode) throws(ErasureError) {
    let history = lines.flatMap { line in line.events.map { (event: $0, on: line.day) } }
    guard let state = Case(replaying: history), case .opened(let opened)? = history.first?.event
    else { throw .unreadable(place: "case_events \(code)", expected: "a history from its opening") }
    self.state = state
    title = opened.title
  }

  /// What `cases.search` holds.
  var search: String {
    Folding.key([state.code.rawValue, title, state.subject.name].joined(separator: " "))
  }
}
