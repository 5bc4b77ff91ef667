import Engine
import JSON
import Postgres
import Schema

/// What a batch does to the running deadlines: those that end, start, and go on otherwise.
///
/// Most acts that touch a deadline end one and start the next, which `writeAct` does itself; a change
/// travels in a statement of its own.
struct DeadlineColumns {
  private var endedIDs: [Int64?] = []
  private var endedNames: [String?] = []
  private(set) var started = Rows()
  private var changed = Rows()

  /// Whether at most one deadline ends and at most one starts: what `writeAct` has room for.
  var isPlain: Bool { endedNames.count <= 1 && started.count <= 1 }

  var endedCases: PostgresValue { .int8s(endedIDs) }
  var ended: PostgresValue { .texts(endedNames) }
  var endedOne: PostgresValue { .one(of: endedNames, PostgresValue.text) }

  /// The call of `changeDeadlines`, if it is needed.
  var call: (Statement, [PostgresValue])? {
    changed.isEmpty ? nil : (.changeDeadlines, [changed.cases] + changed.arrays)
  }

  mutating func add(_ write: CaseWrite) {
    let calendar = write.calendar
    let before = DeadlineRow.rows(of: write.before, under: write.process, calendar: calendar)
    let after = DeadlineRow.rows(of: write.after, under: write.processAfter, calendar: calendar)
    for row in before where !after.contains(where: { $0.deadline.id == row.deadline.id }) {
      endedIDs.append(write.id)
      endedNames.append(row.deadline.id.rawValue)
    }
    let derived = Self.derivations(in: write.acts)
    for row in after {
      let derivation = derived[row.deadline.id]
      if !before.contains(where: { $0.deadline.id == row.deadline.id }) {
        started.append(row, derivation, of: write.id)
      } else if derivation != nil || !before.contains(row) {
        changed.append(row, derivation, of: write.id)
      }
    }
  }

  /// The derivations that the acts brought about; the last one of each deadline counts.
  private static func derivations(in acts: [ActRecord]) -> [DeadlineID: Derivation] {
    var found: [DeadlineID: Derivation] = [:]
    for act in acts {
      for event in act.events {
        if let (id, derivation) = event.derivation { found[id] = derivation }
      }
    }
    return found
  }
}

extension DeadlineColumns {
  /// Rows of `deadlines`, column by column.
  struct Rows {
    private var caseIDs: [Int64?] = []
    private var names: [String?] = []
    private var rounds: [Int32?] = []
    private var startsOn: [Int32?] = []
    private var dueOn: [Int32?] = []
    private var provisionals: [Bool?] = []
    private var calendars: [Int32?] = []
    private var rungs: [Int16?] = []
    private var firesAt: [Int64?] = []
    private var derivations: [String?] = []

    var isEmpty: Bool { names.isEmpty }
    var count: Int { names.count }

    var cases: PostgresValue { .int8s(caseIDs) }

    /// The columns beside the case.
    var arrays: [PostgresValue] {
      [
        .texts(names), .int4s(rounds), .dates(startsOn), .dates(dueOn), .bools(provisionals),
        .int4s(calendars), .int2s(rungs), .timestamptzs(firesAt), .jsons(derivations),
      ]
    }

    /// The same of the only row, or NULLs.
    var scalars: [PostgresValue] {
      [
        .one(of: names, PostgresValue.text), .one(of: rounds, PostgresValue.int4),
        .one(of: startsOn, PostgresValue.date), .one(of: dueOn, PostgresValue.date),
        .one(of: provisionals, PostgresValue.bool), .one(of: calendars, PostgresValue.int4),
        .one(of: rungs, PostgresValue.int2), .one(of: firesAt, PostgresValue.timestamptz),
        .one(of: derivations, PostgresValue.json),
      ]
    }

    mutating func append(_ row: DeadlineRow, _ derivation: Derivation?, of id: Int64) {
      let deadline = row.deadline
      caseIDs.append(id)
      names.append(deadline.id.rawValue)
      rounds.append(Int32(deadline.round))
      startsOn.append(deadline.startsOn.daysSince1970)
      dueOn.append(deadline.dueOn.daysSince1970)
      provisionals.append(deadline.provisional)
      calendars.append(Int32(deadline.calendarVersion))
      rungs.append(Int16(deadline.nextRung))
      firesAt.append(row.firesAt?.microseconds)
      derivations.append(derivation.map { derivationText(of: deadline, derivation: $0) })
    }
  }
}

extension PostgresValue {
  /// The value of a column that has one at most; NULL when it has none.
  static func one<Value>(
    of column: [Value?], _ make: (Value) -> PostgresValue
  ) -> PostgresValue {
    assert(column.count <= 1, "a column of several values is an array")
    return column.first.flatMap(\.self).map(make) ?? .null
  }
}
