import Engine
import JSON

// Single values in a plan's file. A text is as the edges make them: in NFC, within its limit, and
// without control characters.

extension String {
  /// Reads a code, or another short text on one line.
  init(planCode json: JSON) throws(PlanFault) {
    try self.init(plan: json, most: CaseLimits.nameMax, lines: false, expected: .code)
    guard !isEmpty else { throw PlanFault(.badValue(.code)) }
  }

  /// Reads a text on one line.
  init(planLine json: JSON) throws(PlanFault) {
    try self.init(plan: json, most: CaseLimits.lineMax, lines: false, expected: .text)
  }

  /// Reads a note, which may have several lines.
  init(planNote json: JSON) throws(PlanFault) {
    try self.init(plan: json, most: CaseLimits.noteMax, lines: true, expected: .text)
  }

  /// Reads the text of a selection, which may be long.
  init(planSelection json: JSON) throws(PlanFault) {
    try self.init(plan: json, most: CaseLimits.textMax, lines: true, expected: .text)
  }

  private init(
    plan json: JSON, most: Int, lines: Bool, expected: PlanFault.Expected
  ) throws(PlanFault) {
    guard let text = json.string, text.utf8.count <= most * 4, text.isPlain(lines: lines),
      text.unicodeScalars.count <= most, text.isNFC
    else { throw PlanFault(.badValue(expected)) }
    self = text
  }

  private func isPlain(lines: Bool) -> Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "\n", "\t": lines
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FFFE}", "\u{FFFF}":
        false
      default: true
      }
    }
  }

  private var isNFC: Bool {
    utf8.allSatisfy { $0 < 0x80 }
      || utf8.elementsEqual(String(decoding: _nfcCodeUnits, as: UTF8.self).utf8)
  }
}

extension Code {
  init(plan json: JSON) throws(PlanFault) {
    self.init(try String(planCode: json))
  }
}

extension Vocabulary {
  init(plan json: JSON) throws(PlanFault) {
    guard let text = json.string, let word = Self(code: text) else {
      throw PlanFault(.badValue(.oneOf(Self.allCases.map(\.code))))
    }
    self = word
  }
}

extension Int {
  /// Reads a revision, a version or a count: from 1 to the most that the database keeps.
  init(planCount json: JSON) throws(PlanFault) {
    guard let value = json.int, (1...Int(Int32.max)).contains(value) else {
      throw PlanFault(.badValue(.integer))
    }
    self = value
  }
}

extension CivilDate {
  init(plan json: JSON) throws(PlanFault) {
    guard let text = json.string, let date = CivilDate(iso: text) else {
      throw PlanFault(.badValue(.date))
    }
    self = date
  }
}

extension Moment {
  /// Reads `2026-11-21T08:30:00.000000+07:00`, and no other way to write a moment.
  init(plan json: JSON) throws(PlanFault) {
    guard let text = json.string, let moment = Moment(written: text) else {
      throw PlanFault(.badValue(.moment))
    }
    self = moment
  }
}

extension ProcessReference {
  /// Reads `thematic_supervision@2`.
  init(plan json: JSON) throws(PlanFault) {
    let text = try String(planCode: json)
    guard let sign = text.lastIndex(of: "@"), let version = Int(text[text.index(after: sign)...]),
      (1...Int(Int32.max)).contains(version), sign > text.startIndex
    else { throw PlanFault(.badValue(.process)) }
    self.init(code: ProcessCode(String(text[..<sign])), version: version)
    guard description == text else { throw PlanFault(.badValue(.process)) }
  }
}

extension DayCount {
  /// Reads `{"count", "kind"}`.
  init(plan json: JSON) throws(PlanFault) {
    self = try PlanReader.reading(json) { (reader) throws(PlanFault) in
      let count = try reader.take("count", Int.init(planCount:))
      guard count <= CaseLimits.daysMax else { throw PlanFault(.badValue(.days), at: "count") }
      return DayCount(count, try reader.word("kind"))
    }
  }

  var planJSON: JSON { ["count": .int(Int64(count)), "kind": .string(kind.code)] }
}
