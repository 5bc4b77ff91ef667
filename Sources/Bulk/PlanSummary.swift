package import Engine
import JSON

/// A plan in numbers: what somebody reads before they look at single cases.
package struct PlanSummary: Hashable, Sendable {
  /// How many targets have each verdict, by ``BulkVerdict/word``; a verdict of none is 0.
  package private(set) var verdicts: [String: Int]
  /// Where the cases would be, the most frequent first.
  package private(set) var places: [Tally<Place>]
  /// What is in the way, the most frequent first; a case counts for each of its blockers.
  ///
  /// Each names everybody who can clear it in some case.
  package private(set) var blockers: [Tally<BlockerNote>]
  /// Between which days each deadline would end, in the order of their codes.
  package private(set) var due: [DueSpan]
  /// How many notices each person would get, who gets most first.
  package private(set) var notices: [Tally<PersonCode>]

  /// A value, how often it occurs, and the first target at which it does.
  package struct Tally<Value: Hashable & Sendable>: Hashable, Sendable {
    package var value: Value
    package var count: Int
    package var example: String
  }

  /// A step and the status in it.
  package struct Place: Hashable, Sendable {
    package var step: StepID
    package var stage: Stage
    package var status: BulkStatus
  }

  /// The first and the last day on which a deadline would end.
  package struct DueSpan: Hashable, Sendable {
    package var deadline: DeadlineID
    package var count: Int
    package var first: CivilDate
    package var last: CivilDate
  }

  package init(_ plan: BulkPlan) {
    verdicts = Dictionary(uniqueKeysWithValues: BulkVerdict.words.map { ($0, 0) })
    var places = Tallies<Place>()
    var blockers = Tallies<BlockerNote>()
    var clearances: [BlockerNote: Clearances] = [:]
    var notices = Tallies<PersonCode>()
    var due: [DeadlineID: DueSpan] = [:]
    for item in plan.items {
      verdicts[item.verdict.word, default: 0] += 1
      switch item.verdict {
      case .done(let outcome):
        places.add(
          Place(step: outcome.step, stage: outcome.stage, status: outcome.status), item.target)
        for (person, count) in outcome.notices { notices.add(person, item.target, count) }
        for (deadline, day) in outcome.due { due[deadline, default: .none(deadline)].add(day) }
      case .refused(let notes):
        for note in notes {
          let reason = BlockerNote(code: note.code, parameters: note.parameters)
          blockers.add(reason, item.target)
          clearances[reason, default: Clearances()].add(note.clearedBy)
        }
      case .unchanged, .notFound: break
      }
    }
    self.places = places.sorted
    self.blockers = blockers.sorted.map { tally in
      var tally = tally
      tally.value.clearedBy = clearances[tally.value, default: Clearances()].list
      return tally
    }
    self.notices = notices.sorted
    self.due = due.values.sorted { $0.deadline.rawValue.isOrdered(before: $1.deadline.rawValue) }
  }

  /// How many cases something would be done to.
  package var doneCount: Int { verdicts["done", default: 0] }
}

extension PlanSummary.DueSpan {
  fileprivate static func none(_ deadline: DeadlineID) -> Self {
    Self(
      deadline: deadline, count: 0, first: CivilDate(daysSince1970: .max),
      last: CivilDate(daysSince1970: .min))
  }

  fileprivate mutating func add(_ day: CivilDate) {
    count += 1
    first = min(first, day)
    last = max(last, day)
  }
}

/// Counts values in the order of targets.
private struct Tallies<Value: Hashable & Sendable> {
  private var indices: [Value: Int] = [:]
  private var tallies: [PlanSummary.Tally<Value>] = []

  mutating func add(_ value: Value, _ target: String, _ count: Int = 1) {
    guard let index = indices[value] else {
      indices[value] = tallies.count
      tallies.append(PlanSummary.Tally(value: value, count: count, example: target))
      return
    }
    tallies[index].count += count
  }

  /// The most frequent first; of two alike, the one whose text comes first.
  var sorted: [PlanSummary.Tally<Value>] {
    tallies.sorted { left, right in
      left.count == right.count
        ? "\(left.value)".isOrdered(before: "\(right.value)") : left.count > right.count
    }
  }
}

/// Who can clear a blocker away in any of its cases, each once, in the order of targets.
private struct Clearances {
  private(set) var list: [BlockerNote.Value] = []
  private var known: Set<BlockerNote.Value> = []

  mutating func add(_ values: [BlockerNote.Value]) {
    for value in values where known.insert(value).inserted { list.append(value) }
  }
}
