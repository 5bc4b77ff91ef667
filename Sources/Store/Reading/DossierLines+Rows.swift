import Engine
import JSON
import Postgres

extension DeadlineLine {
  /// The case's running deadlines, each with the derivation that stands beside it.
  static func lines(_ rows: Rows, of state: Case) throws(StoreError) -> [DeadlineLine] {
    var lines: [DeadlineLine] = []
    for row in rows {
      let id: DeadlineID = row.code(0)
      guard let deadline = state.deadlines.first(where: { $0.id == id }) else {
        preconditionFailure("\(state.code) has a row for the deadline \(id), which does not run")
      }
      lines.append(
        DeadlineLine(
          deadline: deadline, derivation: try derivation(row[3], of: id, in: state),
          firesAt: row.momentIfThere(2)))
    }
    return lines
  }

  private static func derivation(
    _ text: String, of id: DeadlineID, in state: Case
  ) throws(StoreError) -> Derivation {
    do throws(CodingFailure) {
      return try DeadlineDerivation(stored: JSONView(column: text)).result
    } catch {
      throw .unreadable(
        place: "deadlines.derivation \(state.code) \(id): \(error.path)",
        expected: error.expected)
    }
  }
}

extension DocumentLine {
  init(_ row: Row) {
    code = row.code(0)
    type = row.code(1)
    title = row[2]
    on = row.date(3)
    number = row[4]
    signature = row[5, as: String?.self].map { Case.Signature(signer: $0, on: row.date(6)) }
    file = FileLine(row, from: 7)
    step = row.code(10)
    round = Int(row[11, as: Int32.self])
    addedBy = row.line(12)
    addedAt = row.moment(14)
    isRemoved = row[15]
  }
}

extension FileLine {
  /// Reads digest, size and media type; nil where there is no file.
  init?(_ row: Row, from first: Int) {
    guard let bytes = row[first, as: [UInt8]?.self],
      let digest = FileDigest(rawValue: Hexadecimal.text(bytes))
    else { return nil }
    self.digest = digest
    size = row[first + 1]
    mediaType = row[first + 2]
  }
}

extension TaskLine {
  init(_ row: Row) {
    number = Int(row[0, as: Int32.self])
    title = row[1]
    owner = row.line(2)
    dueOn = row.dateIfThere(4)
    status = row.word(5)
    note = row[6]
  }
}

extension FindingLine {
  init(_ row: Row) {
    number = Int(row[0, as: Int32.self])
    text = row[1]
    isWithdrawn = row[2]
  }
}

extension RemedyLine {
  init(_ row: Row) {
    number = Int(row[0, as: Int32.self])
    finding = Int(row[1, as: Int32.self])
    text = row[2]
    assignee = row[3]
    dueOn = row.date(4)
    status = row.word(5)
    evidence = row.codeIfThere(6)
    verifiedBy = row.lineIfThere(7)
    verifiedOn = row.dateIfThere(9)
  }
}
