import Engine
import Postgres
import Schema

/// The remedies that a batch adds or changes.
struct RemedyColumns {
  private struct Row {
    var caseID: Int64
    var number: Int
    var finding: Int
    var text: String
    var assignee: String
    var dueOn: CivilDate
    var status: Int16
    var evidence: DocumentCode?
    var verifier: PersonCode?
    var verifiedOn: CivilDate?
  }

  private var rows: [Row] = []

  mutating func add(_ event: Event, in write: CaseWrite) {
    switch event {
    case .remedyRequired(let number, let finding, let text, let assignee, let dueOn):
      rows.append(
        Row(
          caseID: write.id, number: number, finding: finding, text: text, assignee: assignee,
          dueOn: dueOn, status: 1))
      settle(number, in: write)
    case .remedyReported(let number, _, _, _), .remedyReturned(let number, _),
      .remedyVerified(let number, _, _):
      put(number, in: write)
      settle(number, in: write)
    case .findingWithdrawn(let finding, _):
      for remedy in write.before.remedies where remedy.finding == finding {
        put(remedy.number, in: write)
        withdraw(remedy.number, in: write)
      }
    default: break
    }
  }

  /// A remedy that was there before; its texts stay as they are.
  private mutating func put(_ number: Int, in write: CaseWrite) {
    guard index(of: number, in: write) == nil,
      let remedy = (write.after.remedies + write.before.remedies)
        .first(where: { $0.number == number })
    else { return }
    rows.append(
      Row(
        caseID: write.id, number: number, finding: remedy.finding, text: "", assignee: "",
        dueOn: remedy.dueOn, status: 1))
  }

  /// Brings a row to the state that the batch ends in.
  private mutating func settle(_ number: Int, in write: CaseWrite) {
    guard let index = index(of: number, in: write) else { return }
    guard let remedy = write.after.remedies.first(where: { $0.number == number }) else {
      return withdraw(number, in: write)
    }
    switch remedy.state {
    case .required:
      rows[index].status = 1
    case .reported(_, let evidence):
      (rows[index].status, rows[index].evidence) = (2, evidence)
    case .verified(let person, let on):
      rows[index].status = 3
      (rows[index].verifier, rows[index].verifiedOn) = (person, on)
    }
  }

  private mutating func withdraw(_ number: Int, in write: CaseWrite) {
    guard let index = index(of: number, in: write) else { return }
    rows[index].status = 4
    (rows[index].verifier, rows[index].verifiedOn) = (nil, nil)
  }

  private func index(of number: Int, in write: CaseWrite) -> Int? {
    rows.firstIndex { $0.caseID == write.id && $0.number == number }
  }

  var call: (Statement, [PostgresValue])? {
    guard !rows.isEmpty else { return nil }
    return (
      .writeRemedies,
      [
        .int8s(rows.map(\.caseID)), .int4s(rows.map { Int32($0.number) }),
        .int4s(rows.map { Int32($0.finding) }), .texts(rows.map(\.text)),
        .texts(rows.map(\.assignee)), .dates(rows.map(\.dueOn.daysSince1970)),
        .int2s(rows.map(\.status)), .texts(rows.map(\.evidence?.rawValue)),
        .texts(rows.map(\.verifier?.rawValue)),
        .dates(rows.map { $0.verifiedOn?.daysSince1970 }),
      ]
    )
  }
}
