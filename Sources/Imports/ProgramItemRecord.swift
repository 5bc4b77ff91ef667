package import Engine

/// What becomes of one line of a program.
package enum ProgramVerdict: Hashable, Sendable {
  /// Taken over as it is.
  case imported
  /// Taken over, for a person to look at; never empty.
  case attention([ProgramReason])
  /// Taken over for the record only: no case is ever opened from it.
  case notACase(NotACase)

  /// The word in files and JSON.
  package var code: String {
    switch self {
    case .imported: "imported"
    case .attention: "attention"
    case .notACase: "not_a_case"
    }
  }
}

/// The number of a line in its program.
package enum ItemNumber: Hashable, Sendable, CustomStringConvertible {
  case number(Int)
  /// Anything else, as written: `1a`, `II.3`.
  case text(String)

  /// Reads the item number column; nothing when it is empty.
  package init?(_ text: String) {
    guard !text.isEmpty else { return nil }
    let isNumber = text.utf8.count <= 9 && text.utf8.allSatisfy { (0x30...0x39) ~= $0 }
    self = isNumber ? Int(text).map(ItemNumber.number) ?? .text(text) : .text(text)
  }

  package var description: String {
    switch self {
    case .number(let number): "\(number)"
    case .text(let text): text
    }
  }
}

/// A text that names something else, with the key by which that is looked up.
package struct NamedText: Hashable, Sendable {
  package let asWritten: String
  /// ``Folding/nameKey(_:)`` of the text.
  package var key: String { Folding.nameKey(asWritten) }

  package init(_ text: String) {
    asWritten = text
  }
}

/// One line of a yearly or term program, understood as far as its text goes.
package struct ProgramItemRecord: Hashable, Sendable {
  package let line: Int
  package let sourceURL: String
  package let bodyAsWritten: String
  package let body: BodyReference?
  package let level: Level?
  package let years: ClosedRange<Int>?
  package let itemNumber: ItemNumber?
  package let kindAsWritten: String
  /// The case type, when kind, body and subject settle it.
  package let caseType: CaseType?
  package let subject: ProgramSubject
  package let content: String
  package let periodAsWritten: String
  /// The period; the whole year when none was written; nothing when it was not understood.
  package let period: Period?
  /// The time that is examined (`mốc thời gian`), as written.
  package let checkpoint: String
  package let lead: NamedText
  package let note: String
  /// Whether the case type is settled and no process for it is known yet.
  ///
  /// That is no problem of the line: it is imported and says so.
  package let noProcessYet: Bool
  package let verdict: ProgramVerdict
  /// Every reason for attention with its place, also in a line that is not a case.
  package let findings: [Located<ProgramReason>]
}

/// What was read from a program file.
package struct ProgramImport: Hashable, Sendable {
  package let items: [ProgramItemRecord]
  /// Columns that the program does not know: kept out, and named so that nothing goes in silence.
  package let ignoredColumns: [Place]
}
