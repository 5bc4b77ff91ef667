import Engine
import Imports
import Postgres

/// The arrays of `addProgramItems`, filled line by line.
struct ProgramItemColumns {
  private(set) var count = 0
  private var codes: [String?] = []
  private var programs: [Int32?] = []
  private var fingerprints: [[UInt8]?] = []
  private var lines: [Int32?] = []
  private var numbers: [String?] = []
  private var years: [Int16?] = []
  private var caseTypes: [Int16?] = []
  private var kinds: [String?] = []
  private var subjects: [String?] = []
  private var subjectKinds: [Int16?] = []
  private var contents: [String?] = []
  private var periods: [String?] = []
  private var starts: [CivilDate?] = []
  private var ends: [CivilDate?] = []
  private var checkpoints: [String?] = []
  private var leads: [String?] = []
  private var notes: [String?] = []
  private var sources: [String?] = []
  private var verdicts: [Int16?] = []
  private var reasons: [String?] = []
  private var searches: [String?] = []

  mutating func add(
    _ item: ProgramItemRecord, code: String, program: Int32, fingerprint: [UInt8]
  ) {
    count += 1
    codes.append(code)
    programs.append(program)
    fingerprints.append(fingerprint)
    lines.append(Int32(item.line))
    numbers.append(item.itemNumber?.description ?? "")
    years.append(item.years.map { Int16($0.lowerBound) })
    caseTypes.append(item.caseType?.rawValue)
    kinds.append(item.kindAsWritten)
    subjects.append(item.subject.asWritten)
    subjectKinds.append(item.subject.kinds.count == 1 ? item.subject.kinds.first?.rawValue : nil)
    contents.append(item.content)
    periods.append(item.periodAsWritten)
    starts.append(item.period?.starts)
    ends.append(item.period?.ends)
    checkpoints.append(item.checkpoint)
    leads.append(item.lead.asWritten)
    notes.append(item.note)
    sources.append(item.sourceURL)
    verdicts.append(item.verdict.stored.rawValue)
    reasons.append(item.verdict.reasonCodes.joined(separator: " "))
    searches.append(Folding.key("\(item.kindAsWritten) \(item.subject.asWritten) \(item.content)"))
  }

  var arguments: [PostgresValue] {
    [
      .texts(codes), .int4s(programs), .byteas(fingerprints), .int4s(lines), .texts(numbers),
      .int2s(years), .int2s(caseTypes), .texts(kinds), .texts(subjects), .int2s(subjectKinds),
      .texts(contents), .texts(periods), .dates(starts), .dates(ends), .texts(checkpoints),
      .texts(leads), .texts(notes), .texts(sources), .int2s(verdicts), .texts(reasons),
      .texts(searches),
    ]
  }
}

/// What became of a line, as a table stores it.
package enum StoredVerdict: Int16, Vocabulary {
  case imported = 1
  case attention
  case notACase

  package var code: String {
    switch self {
    case .imported: "imported"
    case .attention: "attention"
    case .notACase: "not_a_case"
    }
  }
}

extension ProgramVerdict {
  fileprivate var stored: StoredVerdict {
    switch self {
    case .imported: .imported
    case .attention: .attention
    case .notACase: .notACase
    }
  }

  /// Words without blanks, so that they travel joined.
  fileprivate var reasonCodes: [String] {
    switch self {
    case .imported: []
    case .attention(let reasons): reasons.map(\.code)
    case .notACase(let reason): [reason.code]
    }
  }
}

extension ProgramItemRecord {
  /// SHA-256 of the line's cells as they were written, as a length-prefixed list.
  ///
  /// Where the line stands is not in it: a file to which lines were added is still the same lines.
  var fingerprint: [UInt8] {
    let cells = [
      bodyAsWritten, years.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "",
      itemNumber?.description ?? "", kindAsWritten, subject.asWritten, content, periodAsWritten,
      checkpoint, lead.asWritten, note, sourceURL,
    ]
    var list = LengthPrefixedList(version: 1)
    for cell in cells { list.append(cell) }
    return EventHash.sha256(list.bytes)
  }
}
