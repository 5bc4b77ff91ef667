import Engine
import JSON
import Postgres

/// The columns of a case that an act may change, and the guard.
struct CaseRow {
  private let id: Int64
  private let expected: Int32
  private let revision: Int32
  private let status: Int16
  private let stage: Int16
  private let step: String
  private let enteredOn: Int32
  private let endedOn: Int32?
  private let outcome: String?
  private let state: String

  init(_ write: CaseWrite) {
    let after = write.after
    id = write.id
    expected = Int32(write.before.revision)
    revision = Int32(after.revision)
    status = after.status.number
    stage = after.stage.rawValue
    step = after.step.rawValue
    enteredOn = after.enteredOn.daysSince1970
    switch after.status {
    case .open, .paused: (endedOn, outcome) = (nil, nil)
    case .closed(let id, let on): (endedOn, outcome) = (on.daysSince1970, id.rawValue)
    case .cancelled(let on): (endedOn, outcome) = (on.daysSince1970, nil)
    }
    state = after.stored
  }

  /// The first ten parameters of `writeAct`.
  var scalars: [PostgresValue] {
    [
      .int8(id), .int4(expected), .int4(revision), .int2(status), .int2(stage), .text(step),
      .date(enteredOn), endedOn.map(PostgresValue.date) ?? .null,
      outcome.map(PostgresValue.text) ?? .null, .json(state),
    ]
  }

  /// The first ten parameters of `writeActs`.
  static func arrays(_ rows: [CaseRow]) -> [PostgresValue] {
    [
      .int8s(rows.map(\.id)), .int4s(rows.map(\.expected)), .int4s(rows.map(\.revision)),
      .int2s(rows.map(\.status)), .int2s(rows.map(\.stage)), .texts(rows.map(\.step)),
      .dates(rows.map(\.enteredOn)), .dates(rows.map(\.endedOn)), .texts(rows.map(\.outcome)),
      .jsons(rows.map(\.state)),
    ]
  }
}

extension Case.Status {
  /// The number in `cases.status`.
  var number: Int16 {
    switch self {
    case .open: 1
    case .paused: 2
    case .closed: 3
    case .cancelled: 4
    }
  }
}
