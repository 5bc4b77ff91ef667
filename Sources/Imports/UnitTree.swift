import Engine

extension UnitFile {
  /// Checks what only all rows together show: codes taken twice, parents, circles.
  static func checkTree(
    _ rows: [CSVRow], _ records: [UnitRecord], problems: inout [Located<UnitProblem>]
  ) {
    var lines: [String: Int] = [:]
    for row in rows {
      let code = row.text("code")
      guard !code.isEmpty else { continue }
      if let first = lines[code] {
        problems.append(
          Located(.codeDuplicated(code, firstLine: first), at: row.place("code")))
      } else {
        lines[code] = row.line
      }
    }
    let units = Dictionary(records.map { ($0.code, $0) }) { first, _ in first }
    for row in rows {
      guard let problem = parentProblem(of: row, lines: lines, units: units) else { continue }
      problems.append(Located(problem, at: row.place("parent_code")))
    }
  }

  private static func parentProblem(
    of row: CSVRow, lines: [String: Int], units: [String: UnitRecord]
  ) -> UnitProblem? {
    let parent = row.text("parent_code")
    guard !parent.isEmpty else {
      let kind = UnitKind(text: row.text("kind"))
      return kind == nil || kind?.level == .province ? nil : .parentMissing
    }
    guard lines[parent] != nil else { return .parentUnknown(parent) }
    if let circle = circle(from: row.text("code"), units: units) { return .cycle(circle) }
    guard let own = units[row.text("code")], let above = units[parent],
      above.kind.level.rawValue >= own.kind.level.rawValue
    else { return nil }
    return .parentNotAbove(parent)
  }

  /// The codes from a unit up and back to itself, or nothing when its way up ends.
  ///
  /// A way that runs into somebody else's circle ends too: the units of that circle report it.
  private static func circle(from start: String, units: [String: UnitRecord]) -> [String]? {
    var way = [start]
    var seen: Set = [start]
    var current = units[start]?.parentCode
    while let code = current {
      way.append(code)
      if code == start { return way }
      guard seen.insert(code).inserted else { return nil }
      current = units[code]?.parentCode
    }
    return nil
  }
}
