/// Why a line of a program was taken over but needs a person's eye.
///
/// | code | the line … |
/// |---|---|
/// | `body_missing`, `body_not_recognised` | names no issuing body, or one whose first words are not known |
/// | `level_unknown` | has a level that is none of ours |
/// | `year_missing`, `year_not_understood` | has no year, or no year that can be read |
/// | `kind_missing`, `kind_unknown` | names no kind, or an unknown one (kept as written) |
/// | `two_kinds` | is `kiểm tra, giám sát`: two cases with two processes |
/// | `kind_unclear_for_commission` | is a commission's bare `kiểm tra`: article 32 has several |
/// | `supervision_form_unclear` | is a cell's bare `giám sát`: regular as a rule, thematic under conditions |
/// | `subject_missing`, `subject_kind_unknown` | names no subject, or neither an organisation nor members |
/// | `content_missing` | is of a kind that needs a theme and has none |
/// | `content_refers_elsewhere` | has a content such as `như năm 2019`, which no decision can quote |
/// | `period_not_understood`, `period_impossible` | has a period in an unknown form, or with a date that does not exist |
/// | `period_reversed` | has a period that ends before it begins |
/// | `period_year_unclear` | has a period without a year in a line of several years |
/// | `period_contradicts_year` | has a period outside its year |
/// | `duplicate_item_number` | has the number of an earlier line of the same body and year |
/// | `duplicate_row` | repeats an earlier line in every cell |
package enum ProgramReason: Coded {
  case bodyMissing
  case bodyNotRecognised(String)
  case levelUnknown(String)
  case yearMissing
  case yearNotUnderstood(String)
  case kindMissing
  case kindUnknown(String)
  case twoKinds(String)
  case kindUnclearForCommission(String)
  case supervisionFormUnclear(String)
  case subjectMissing
  case subjectKindUnknown(String)
  case contentMissing
  case contentRefersElsewhere(String)
  case periodNotUnderstood(String)
  /// The text is the part of the period that cannot be.
  case periodImpossible(String)
  case periodReversed(String)
  case periodYearUnclear(String)
  case periodContradictsYear(period: String, year: String)
  case duplicateItemNumber(String, firstLine: Int)
  case duplicateRow(firstLine: Int)

  package var code: String {
    switch self {
    case .bodyMissing: "body_missing"
    case .bodyNotRecognised: "body_not_recognised"
    case .levelUnknown: "level_unknown"
    case .yearMissing: "year_missing"
    case .yearNotUnderstood: "year_not_understood"
    case .kindMissing: "kind_missing"
    case .kindUnknown: "kind_unknown"
    case .twoKinds: "two_kinds"
    case .kindUnclearForCommission: "kind_unclear_for_commission"
    case .supervisionFormUnclear: "supervision_form_unclear"
    case .subjectMissing: "subject_missing"
    case .subjectKindUnknown: "subject_kind_unknown"
    case .contentMissing: "content_missing"
    case .contentRefersElsewhere: "content_refers_elsewhere"
    case .periodNotUnderstood: "period_not_understood"
    case .periodImpossible: "period_impossible"
    case .periodReversed: "period_reversed"
    case .periodYearUnclear: "period_year_unclear"
    case .periodContradictsYear: "period_contradicts_year"
    case .duplicateItemNumber: "duplicate_item_number"
    case .duplicateRow: "duplicate_row"
    }
  }

  package var parameters: [String: String] {
    switch self {
    case .bodyMissing, .yearMissing, .kindMissing, .subjectMissing, .contentMissing: [:]
    case .bodyNotRecognised(let text), .levelUnknown(let text), .yearNotUnderstood(let text),
      .kindUnknown(let text), .twoKinds(let text), .kindUnclearForCommission(let text),
      .supervisionFormUnclear(let text), .subjectKindUnknown(let text),
      .contentRefersElsewhere(let text), .periodNotUnderstood(let text),
      .periodImpossible(let text), .periodReversed(let text), .periodYearUnclear(let text):
      ["text": text]
    case .periodContradictsYear(let period, let year): ["period": period, "year": year]
    case .duplicateItemNumber(let number, let line):
      ["number": number, "first_line": "\(line)"]
    case .duplicateRow(let line): ["first_line": "\(line)"]
    }
  }

  /// The column of a program file that the reason is about.
  var column: String {
    switch self {
    case .bodyMissing, .bodyNotRecognised: "issuing_body"
    case .levelUnknown: "level"
    case .yearMissing, .yearNotUnderstood: "year"
    case .kindMissing, .kindUnknown, .twoKinds, .kindUnclearForCommission,
      .supervisionFormUnclear:
      "kind"
    case .subjectMissing, .subjectKindUnknown: "subject"
    case .contentMissing, .contentRefersElsewhere: "content"
    case .periodNotUnderstood, .periodImpossible, .periodReversed, .periodYearUnclear,
      .periodContradictsYear:
      "period"
    case .duplicateItemNumber, .duplicateRow: "item_no"
    }
  }
}

/// Why a line of a program is not a case and never becomes one.
package enum NotACase: Coded {
  /// `chỉ tiêu`: what lower organisations have to reach.
  case target
  /// `tự kiểm tra`: organisations look at themselves; no body inspects them.
  case selfInspection
  /// A sum such as `Tổng 3 cuộc kiểm tra trong năm`.
  ///
  /// It names no subject and no theme to open a case with, and counting it as a line would count
  /// twice whatever lines it sums. The number is kept to compare the plan with what was done.
  case quantity(Int)

  package var code: String {
    switch self {
    case .target: "target"
    case .selfInspection: "self_inspection"
    case .quantity: "quantity"
    }
  }

  package var parameters: [String: String] {
    switch self {
    case .target, .selfInspection: [:]
    case .quantity(let number): ["number": "\(number)"]
    }
  }
}
