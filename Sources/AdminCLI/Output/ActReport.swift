import Casework
import Engine
import JSON
import Store
import Views

/// What became of an act, as programs and people are told.
struct ActReport {
  let code: CaseCode
  let outcome: Outcome
  /// The first and last revision of the act, or of its first performance.
  let revisions: ClosedRange<Int>
  let events: [Event]
  /// Why, where no event has a reason of its own.
  let reason: String?
  let isDryRun: Bool

  enum Outcome: String {
    case done
    /// The key was used for this very act before.
    case repeated
    /// It already was as asked.
    case unchanged
  }

  init(_ receipt: Casework.Outcome.Receipt, reason: String? = nil, isDryRun: Bool) {
    code = receipt.state.code
    outcome = .done
    revisions = receipt.firstRevision...receipt.state.revision
    events = receipt.events
    self.reason = reason
    self.isDryRun = isDryRun
  }

  init(repeated code: CaseCode, revisions: ClosedRange<Int>) {
    self.code = code
    outcome = .repeated
    self.revisions = revisions
    events = []
    reason = nil
    isDryRun = false
  }

  init(unchanged state: Case, isDryRun: Bool) {
    code = state.code
    outcome = .unchanged
    revisions = state.revision...state.revision
    events = []
    reason = nil
    self.isDryRun = isDryRun
  }

  /// `done KT-2026-7F3K9Q 8`, and the code or number of what was made.
  ///
  /// A dry run begins with `dry-run`, and makes nothing.
  var line: String {
    let words = [
      isDryRun ? "dry-run" : outcome.rawValue, code.rawValue, "\(revisions.upperBound)",
      created?.text,
    ]
    return words.compactMap(\.self).joined(separator: " ")
  }

  /// The paper, task, finding or remedy that the act made.
  private var created: (kind: String, text: String, json: JSON)? {
    guard !isDryRun else { return nil }
    for event in events {
      switch event {
      case .documentAdded(let added):
        return ("document", added.code.rawValue, .string(added.code.rawValue))
      case .taskAdded(let number, _, _, _): return ("task", "\(number)", JSON(number))
      case .findingRecorded(let number, _): return ("finding", "\(number)", JSON(number))
      case .remedyRequired(let number, _, _, _, _): return ("remedy", "\(number)", JSON(number))
      default: continue
      }
    }
    return nil
  }

  var json: JSON {
    var members: [JSON.Member] = [
      JSON.Member("case", .string(code.rawValue)),
      JSON.Member("outcome", .string(outcome.rawValue)),
      JSON.Member("dry_run", .bool(isDryRun)),
      JSON.Member("first_revision", JSON(revisions.lowerBound)),
      JSON.Member("revision", JSON(revisions.upperBound)),
    ]
    if let created { members.append(JSON.Member(created.kind, created.json)) }
    let lines = RecordedEvent.lines(of: events, actReason: reason)
    let list = zip(revisions.lowerBound..., lines).map { revision, line -> JSON in
      [
        "revision": JSON(revision), "kind": .string(line.event.kind.code), "fields": line.json,
      ]
    }
    return .object(members + [JSON.Member("events", .array(list))])
  }

  /// Everybody whom the events name.
  var people: Set<PersonCode> { events.reduce(into: []) { $0.formUnion($1.people) } }

  /// Every unit that the events name.
  var units: Set<UnitCode> { Set(events.flatMap(\.units)) }
}
