import Engine

/// Reads a list of administrative units: `code,parent_code,level,kind,name` and, if any unit was
/// abolished, `ends_on`.
package enum UnitFile {
  static let required = ["code", "parent_code", "level", "kind", "name"]
  private static let codeLengthMax = 16

  /// Reads and checks a whole file.
  ///
  /// - Throws: ``ImportFailure`` with every problem of every row, in the order of the file.
  package static func read(
    _ bytes: [UInt8], limits: CSVLimits = CSVLimits()
  ) throws(ImportFailure<UnitProblem>) -> [UnitRecord] {
    let table: CSVTable
    do throws(CSVErrors) {
      table = try CSVTable.read(bytes, required: required, limits: limits)
    } catch {
      throw .unreadable(error.errors)
    }
    var problems: [Located<UnitProblem>] = []
    let records = table.rows.map { record(of: $0, problems: &problems) }
    let found = records.compactMap(\.self)
    checkTree(table.rows, found, problems: &problems)
    guard problems.isEmpty else {
      throw .rows(
        problems.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) })
    }
    return found
  }

  private static func record(
    of row: CSVRow, problems: inout [Located<UnitProblem>]
  ) -> UnitRecord? {
    func report(_ problem: UnitProblem, in column: String) {
      problems.append(Located(problem, at: row.place(column)))
    }
    let code = row.text("code")
    if code.isEmpty {
      report(.codeMissing, in: "code")
    } else if !isUsable(code) {
      report(.codeUnusable(code), in: "code")
    }
    let endsOn = row.text("ends_on")
    let lastDay = WrittenDate.parse(endsOn)
    if lastDay == nil && !endsOn.isEmpty { report(.dateUnusable(endsOn), in: "ends_on") }
    checkLevel(of: row, report: report)
    guard let kind = UnitKind(text: row.text("kind")) else {
      report(.kindUnknown(row.text("kind")), in: "kind")
      return nil
    }
    guard let properName = properName(of: row, kind: kind, report: report) else { return nil }
    let parent = row.text("parent_code")
    return UnitRecord(
      code: code, parentCode: parent.isEmpty ? nil : parent, kind: kind, name: row.text("name"),
      properName: properName, endsOn: lastDay, line: row.line)
  }

  private static func checkLevel(of row: CSVRow, report: (UnitProblem, String) -> Void) {
    let text = row.text("level")
    guard let level = Level(code: text) else { return report(.levelUnknown(text), "level") }
    guard let kind = UnitKind(text: row.text("kind")), kind.level != level else { return }
    report(.levelContradictsKind(level: text, kind: row.text("kind")), "level")
  }

  private static func properName(
    of row: CSVRow, kind: UnitKind, report: (UnitProblem, String) -> Void
  ) -> String? {
    let name = row.text("name")
    guard !name.isEmpty else {
      report(.nameMissing, "name")
      return nil
    }
    guard let rest = Phrase.rest(of: name, after: Phrase(kind.prefix)), !rest.isEmpty else {
      report(.namePrefixMissing(name: name, expected: kind.prefix), "name")
      return nil
    }
    return rest
  }

  private static func isUsable(_ code: String) -> Bool {
    code.utf8.count <= codeLengthMax
      && code.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte)
      }
  }
}
