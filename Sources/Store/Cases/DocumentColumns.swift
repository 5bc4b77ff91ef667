import Engine
import Postgres
import Schema

/// The papers that a batch adds or changes.
struct DocumentColumns {
  private struct Row {
    var caseID: Int64
    var document: Case.Document
    var title: String
    var file: [UInt8]?
    var addedBy: Int32
    var addedAt: Int64
    var removed: Bool
    var search: String
  }

  private var rows: [Row] = []

  mutating func add(
    _ event: Event, of act: ActRecord, in write: CaseWrite, fold: (String) -> String
  ) {
    switch event {
    case .documentAdded(let added):
      put(added.code, of: act, in: write) { row in
        row.title = added.title
        row.search = fold([added.title, added.number ?? ""].joined(separator: " "))
        row.file = added.file?.bytes
      }
    case .documentSigned(let code, _), .documentNumbered(let code, _):
      put(code, of: act, in: write) { _ in }
    case .fileAttached(let code, let file):
      put(code, of: act, in: write) { $0.file = file.bytes }
    case .documentRemoved(let code, _):
      put(code, of: act, in: write) { $0.removed = true }
    default: break
    }
  }

  /// Two acts on one paper in a batch leave one row, since a statement touches a row once.
  private mutating func put(
    _ code: DocumentCode, of act: ActRecord, in write: CaseWrite, _ change: (inout Row) -> Void
  ) {
    if let index = rows.firstIndex(where: { $0.document.code == code }) {
      change(&rows[index])
      return
    }
    // A paper added and removed in one batch stands in neither state; its event has all there is.
    guard
      let document = (write.after.documents + write.before.documents)
        .first(where: { $0.code == code }) ?? Self.document(code, in: write)
    else { return }
    var row = Row(
      caseID: write.id, document: document, title: "", file: nil,
      addedBy: act.actor.person.id, addedAt: act.moment.microseconds, removed: false, search: "")
    change(&row)
    rows.append(row)
  }

  private static func document(_ code: DocumentCode, in write: CaseWrite) -> Case.Document? {
    for case .documentAdded(let added) in write.acts.lazy.flatMap(\.events)
    where added.code == code {
      return Case.Document(
        code: code, type: added.type, step: write.before.step, round: write.before.round,
        on: added.on, number: added.number, signature: added.signature,
        hasFile: added.file != nil)
    }
    return nil
  }

  var call: (Statement, [PostgresValue])? {
    guard !rows.isEmpty else { return nil }
    return (
      .writeDocuments,
      [
        .int8s(rows.map(\.caseID)), .texts(rows.map(\.document.code.rawValue)),
        .texts(rows.map(\.document.type.rawValue)), .texts(rows.map(\.title)),
        .dates(rows.map(\.document.on.daysSince1970)), .texts(rows.map(\.document.number)),
        .texts(rows.map(\.document.signature?.signer)),
        .dates(rows.map { $0.document.signature?.on.daysSince1970 }),
        .byteas(rows.map(\.file)), .texts(rows.map(\.document.step.rawValue)),
        .int4s(rows.map { Int32($0.document.round) }), .int4s(rows.map(\.addedBy)),
        .timestamptzs(rows.map(\.addedAt)), .bools(rows.map(\.removed)),
        .texts(rows.map(\.search)),
      ]
    )
  }
}

extension FileDigest {
  /// The digest of these 32 bytes.
  package init(sha256: [UInt8]) {
    let digits = sha256.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }
    guard let digest = FileDigest(rawValue: digits.joined()) else {
      preconditionFailure("a SHA-256 has 32 bytes")
    }
    self = digest
  }

  /// The 32 bytes of the digest.
  package var bytes: [UInt8] {
    let digits = Array(rawValue.utf8)
    func value(_ digit: UInt8) -> UInt8 { digit < 0x3A ? digit - 0x30 : digit - 0x57 }
    return stride(from: 0, to: digits.count, by: 2).map {
      value(digits[$0]) << 4 | value(digits[$0 + 1])
    }
  }
}
