import Engine

/// One row of a program file, read cell by cell; it knows nothing of the other rows.
struct ProgramLine {
  let row: CSVRow
  let body: BodyReference?
  let years: ClosedRange<Int>?
  let itemNumber: ItemNumber?
  private let kind: KindPhrase?
  private let subject: ProgramSubject
  private let level: Level?
  private let caseType: CaseType?
  private let period: Result<Period, PeriodProblem>

  init(_ row: CSVRow) {
    self.row = row
    body = BodyName.parse(row.text("issuing_body"))
    years = ProgramYears.parse(row.text("year"))
    itemNumber = ItemNumber(row.text("item_no"))
    kind = KindPhrase(row.text("kind"))
    subject = ProgramSubject(row.text("subject"))
    level = Self.level(row.text("level"))
    caseType = kind?.caseType(by: body?.organ, on: subject.kinds)
    period = Self.period(row.text("period"), years: years)
  }

  /// The line as a record.
  ///
  /// - Parameters:
  ///   - repetition: The reason that only the other lines show.
  ///   - knownCaseTypes: The case types that have a process.
  /// - Returns: The record with its verdict and every reason for it.
  func record(
    repeating repetition: ProgramReason?, knownCaseTypes: Set<CaseType>
  ) -> ProgramItemRecord {
    let reasons =
      bodyReasons + yearReasons + kindReasons + subjectReasons + contentReasons
      + periodReasons + (repetition.map { [$0] } ?? [])
    let verdict: ProgramVerdict =
      if let notACase {
        .notACase(notACase)
      } else {
        reasons.isEmpty ? .imported : .attention(reasons)
      }
    return ProgramItemRecord(
      line: row.line, sourceURL: row.text("source_url"),
      bodyAsWritten: row.text("issuing_body"), body: body, level: level, years: years,
      itemNumber: itemNumber, kindAsWritten: row.text("kind"),
      caseType: notACase == nil ? caseType : nil, subject: subject,
      content: row.text("content"), periodAsWritten: row.text("period"),
      period: try? period.get(), checkpoint: row.text("checkpoint"),
      lead: NamedText(row.text("lead")), note: row.text("note"),
      noProcessYet: notACase == nil && caseType.map { !knownCaseTypes.contains($0) } ?? false,
      verdict: verdict,
      findings: reasons.map { Located($0, at: row.place($0.column)) })
  }

  private var notACase: NotACase? {
    if case .notACase(let reason) = kind { return reason }
    return ProgramContent.quantity(in: row.text("content"), subject: subject)
      .map(NotACase.quantity)
  }

  private var bodyReasons: [ProgramReason] {
    let text = row.text("issuing_body")
    let levelText = row.text("level")
    var reasons: [ProgramReason] = []
    if text.isEmpty {
      reasons.append(.bodyMissing)
    } else if body == nil {
      reasons.append(.bodyNotRecognised(text))
    }
    if level == nil && !levelText.isEmpty { reasons.append(.levelUnknown(levelText)) }
    return reasons
  }

  private var yearReasons: [ProgramReason] {
    guard years == nil else { return [] }
    let text = row.text("year")
    return [text.isEmpty ? .yearMissing : .yearNotUnderstood(text)]
  }

  private var kindReasons: [ProgramReason] {
    let text = row.text("kind")
    guard let kind else { return [text.isEmpty ? .kindMissing : .kindUnknown(text)] }
    return kind.doubt(by: body?.organ, asWritten: text).map { [$0] } ?? []
  }

  private var subjectReasons: [ProgramReason] {
    if subject.naming == .missing { return [.subjectMissing] }
    return subject.kinds.isEmpty ? [.subjectKindUnknown(subject.asWritten)] : []
  }

  private var contentReasons: [ProgramReason] {
    let text = row.text("content")
    if text.isEmpty { return kind?.needsTheme == true ? [.contentMissing] : [] }
    return ProgramContent.refersElsewhere(text) ? [.contentRefersElsewhere(text)] : []
  }

  private var periodReasons: [ProgramReason] {
    let text = row.text("period")
    switch period {
    case .success(let period):
      guard let years, !period.overlaps(years) else { return [] }
      return [.periodContradictsYear(period: text, year: row.text("year"))]
    case .failure(.notUnderstood): return [.periodNotUnderstood(text)]
    case .failure(.impossible(let part)): return [.periodImpossible(part)]
    case .failure(.reversed): return [.periodReversed(text)]
    case .failure(.yearUnclear):
      // A line without a year has been told so.
      return years == nil ? [] : [.periodYearUnclear(text)]
    }
  }

  /// An empty period is the whole year, or all the years, of the line.
  private static func period(
    _ text: String, years: ClosedRange<Int>?
  ) -> Result<Period, PeriodProblem> {
    guard text.isEmpty else {
      return Result { () throws(PeriodProblem) in
        try PeriodParser.parse(text, years: years)
      }
    }
    return years.map { .success(Period(years: $0)) } ?? .failure(.yearUnclear)
  }

  /// Blocs and other committees ranked with districts were their level until 2025.
  private static func level(_ text: String) -> Level? {
    text == "district-equivalent" ? .district : Level(code: text)
  }
}

extension Period {
  /// All of some years, for a line that says no more.
  init(years: ClosedRange<Int>) {
    self.init(
      starts: CivilDate(year: years.lowerBound, month: 1, day: 1),
      ends: CivilDate(year: years.upperBound, month: 12, day: 31), precision: .year,
      round: nil, isMilestone: false, asWritten: "")
  }

  /// Whether some of the period lies in the years; an open end says nothing about years.
  fileprivate func overlaps(_ years: ClosedRange<Int>) -> Bool {
    guard let first = (starts ?? ends)?.year, let last = (ends ?? starts)?.year else {
      return true
    }
    return first <= years.upperBound && last >= years.lowerBound
  }
}

extension KindPhrase {
  /// Whether the kind means nothing without a theme.
  ///
  /// The others say themselves what is looked at, or, for signs of violation, cannot know it when
  /// the program is made.
  fileprivate var needsTheme: Bool {
    switch self {
    case .compliance, .bareInspection, .bareSupervision, .inspectionAndSupervision: true
    case .type(let type): type == .thematicSupervision
    case .signs, .notACase: false
    }
  }
}
