import Engine
import Postgres
import Schema

/// The rungs that a batch fires or passes over.
struct FiringColumns {
  private var cases: [Int64?] = []
  private var deadlines: [String?] = []
  private var rounds: [Int32?] = []
  private var rungs: [Int16?] = []
  private var moments: [Int64?] = []
  private var lateBy: [Int64?] = []
  private var superseded: [Bool?] = []

  mutating func add(_ event: Event, of act: ActRecord, in write: CaseWrite) {
    switch event {
    case .rungFired(let fired):
      put(fired.id, fired.round, fired.rung, late: fired.lateBy, false, act, write)
    case .rungSuperseded(let id, let round, let rung):
      put(id, round, rung, late: 0, true, act, write)
    default: break
    }
  }

  private mutating func put(
    _ id: DeadlineID, _ round: Int, _ rung: Int, late: Int, _ isSuperseded: Bool, _ act: ActRecord,
    _ write: CaseWrite
  ) {
    cases.append(write.id)
    deadlines.append(id.rawValue)
    rounds.append(Int32(round))
    rungs.append(Int16(rung))
    moments.append(act.moment.microseconds)
    lateBy.append(Int64(late))
    superseded.append(isSuperseded)
  }

  var call: (Statement, [PostgresValue])? {
    guard !cases.isEmpty else { return nil }
    return (
      .writeFirings,
      [
        .int8s(cases), .texts(deadlines), .int4s(rounds), .int2s(rungs), .timestamptzs(moments),
        .int8s(lateBy), .bools(superseded),
      ]
    )
  }
}
