import Engine
import Filters
import Imports
import Postgres

/// A case with what filters ask about, read by nothing but its columns.
struct FilteredCase {
  let code: String
  let status: CaseStatus
  let stage: Stage
  let step: String
  let outcome: String?
  let type: CaseType
  let process: String
  let version: Int32
  let level: Level
  let grade: Grade
  let body: UnitCode
  let responsible: PersonCode?
  let item: String?
  let opened: CivilDate
  let entered: CivilDate
  let ended: CivilDate?
  let due: CivilDate?
  let revision: Int32
  let title: String
  let subject: String
  let search: String

  static let query = """
    SELECT c.code, c.status, c.stage, c.step, c.outcome, c.case_type, p.code, p.version, c.level, c.grade,
      u.code, r.code, i.code, c.opened_on, c.entered_on, c.ended_on,
      (SELECT min(d.due_on) FROM deadlines d WHERE d.case_id = c.id), c.revision, c.title, c.subject,
      c.search
    FROM cases c JOIN processes p ON p.id = c.process_id JOIN units u ON u.id = c.body_id
    LEFT JOIN persons r ON r.id = c.responsible_id LEFT JOIN program_items i ON i.id = c.program_item_id
    ORDER BY c.code COLLATE "C"
    """

  init(_ row: Row) {
    code = row[0]
    status = Self.word(row[1])
    stage = Self.word(row[2])
    step = row[3]
    outcome = row[4]
    type = Self.word(row[5])
    process = row[6]
    version = row[7]
    level = Self.word(row[8])
    grade = Self.word(row[9])
    body = UnitCode(row[10, as: String.self])
    responsible = row[11, as: String?.self].map { PersonCode($0) }
    item = row[12]
    opened = Self.day(row[13, as: PostgresDate.self])
    entered = Self.day(row[14, as: PostgresDate.self])
    ended = row[15, as: PostgresDate?.self].map(Self.day)
    due = row[16, as: PostgresDate?.self].map(Self.day)
    revision = row[17]
    title = row[18]
    subject = row[19]
    search = row[20]
  }

  private static func word<Word: Vocabulary>(_ number: Int16) -> Word {
    guard let word = Word(rawValue: number) else {
      preconditionFailure("no \(Word.self) \(number)")
    }
    return word
  }

  private static func day(_ date: PostgresDate) -> CivilDate { CivilDate(daysSince1970: date.days) }
}

/// Whether a filter holds, by the manual's words and with no thought of SQL.
struct NaiveFilter {
  let me: PersonCode
  let today: CivilDate
  let ancestors: [UnitCode: Set<UnitCode>]

  func holds(_ filter: Filter, for case: FilteredCase) -> Bool {
    switch filter {
    case .not(let filter): !holds(filter, for: `case`)
    case .all(let filters): filters.allSatisfy { holds($0, for: `case`) }
    case .any(let filters): filters.contains { holds($0, for: `case`) }
    case .test(let test): holds(test, for: `case`)
    }
  }

  private func holds(_ test: FilterTest, for case: FilteredCase) -> Bool {
    switch test {
    case .compares(let field, let comparison, let value):
      guard let order = order(field, value, of: `case`) else { return comparison == .differs }
      return switch comparison {
      case .equal: order == 0
      case .differs: order != 0
      case .below: order < 0
      case .atMost: order <= 0
      case .above: order > 0
      case .atLeast: order >= 0
      }
    case .isAmong(let field, let values):
      return values.contains { order(field, $0, of: `case`) == 0 }
    case .isNone(let field): return isNone(field, of: `case`)
    case .under(let unit): return ancestors[`case`.body]?.contains(unit) ?? false
    case .dueWithin(let days): return `case`.due.map { $0 <= today.advanced(byDays: days) } ?? false
    case .finds(let words): return `case`.search.contains(Folding.key(words))
    }
  }

  private func isNone(_ field: FilterField, of case: FilteredCase) -> Bool {
    switch field {
    case .responsible: `case`.responsible == nil
    case .item: `case`.item == nil
    case .ended: `case`.ended == nil
    case .outcome: `case`.outcome == nil
    case .due: `case`.due == nil
    default: false
    }
  }

  /// How the case's value stands to another: below, equal or above; nil when the case has none.
  private func order(_ field: FilterField, _ value: FilterValue, of case: FilteredCase) -> Int? {
    switch value {
    case .text(let text):
      let own: String? =
        switch field {
        case .code: `case`.code
        case .title: `case`.title
        case .subject: `case`.subject
        case .step: `case`.step
        case .outcome: `case`.outcome
        case .process: `case`.process
        default: `case`.item
        }
      return own.map { $0 == text ? 0 : 1 }
    case .status(let status): return `case`.status == status ? 0 : 1
    case .stage(let stage): return Self.order(`case`.stage, stage)
    case .caseType(let type): return `case`.type == type ? 0 : 1
    case .level(let level): return `case`.level == level ? 0 : 1
    case .grade(let grade): return Self.order(`case`.grade, grade)
    case .person(let person): return `case`.responsible.map { $0 == person ? 0 : 1 }
    case .me: return `case`.responsible.map { $0 == me ? 0 : 1 }
    case .unit(let unit): return `case`.body == unit ? 0 : 1
    case .number(let number):
      return Self.order(field == .version ? `case`.version : `case`.revision, number)
    case .day(let day): return self.day(field, of: `case`).map { Self.order($0, day) }
    case .today(let days):
      return day(field, of: `case`).map { Self.order($0, today.advanced(byDays: days)) }
    case .days(let days):
      guard let due = `case`.due, due < today else { return nil }
      return Self.order(due.days(until: today), days)
    }
  }

  private func day(_ field: FilterField, of case: FilteredCase) -> CivilDate? {
    switch field {
    case .opened: `case`.opened
    case .entered: `case`.entered
    case .ended: `case`.ended
    default: `case`.due
    }
  }

  private static func order<Value: Comparable>(_ left: Value, _ right: Value) -> Int {
    left < right ? -1 : left == right ? 0 : 1
  }
}
