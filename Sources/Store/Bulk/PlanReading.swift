package import Engine
import Postgres
import Schema

/// Reads what a bulk plan rests on beside the cases, which it loads as acts do.
package enum PlanReading {
  /// The database's moment and the calendar in force.
  package static func setting(
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> LoadedCase.Setting {
    LoadedCase.Setting(try runner.running(.planSetting, [])[0], from: 0)
  }

  /// The program items with these codes, by code; the person's eyes decide whether one has a case.
  package static func items(
    _ codes: [String], for person: Actor.Identity,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> [String: PlanItem] {
    let rows = try runner.running(.planItems, [.texts(codes), .int4(person.id)])
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0, as: String.self], PlanItem($0)) })
  }

  /// How many notices each person would get, by the number of the act.
  package static func notices(
    of foreseen: [ForeseenNotice], on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> [Int: [PersonCode: Int]] {
    guard !foreseen.isEmpty else { return [:] }
    let rows = try runner.running(.foreseeNotices, ForeseenNotice.arguments(of: foreseen))
    var notices: [Int: [PersonCode: Int]] = [:]
    for row in rows {
      let count: Int64 = row[2]
      notices[Int(row[0, as: Int32.self]), default: [:]][PersonCode(row[1, as: String.self])] =
        Int(count)
    }
    return notices
  }
}

/// What a program item gives a case that is opened from it.
package struct PlanItem: Hashable, Sendable {
  package var code: ProgramItemCode
  package var content: String
  package var body: UnitCode
  package var subjectKind: SubjectKind?
  /// The subject as the program has it, which may name nobody.
  package var subject: String
  /// The processes that are published for the item's kind of case.
  package var processes: [ProcessCode]
  /// Whether a case was opened from it that the planner may see.
  package var hasCase: Bool

  init(_ row: Row) {
    code = ProgramItemCode(row[0, as: String.self])
    content = row[1]
    body = UnitCode(row[2, as: String.self])
    subjectKind = row[3, as: Int16?.self].flatMap(SubjectKind.init(rawValue:))
    subject = row[4]
    processes = row[5, as: [String].self].map { ProcessCode($0) }
    hasCase = row[6]
  }
}

/// A notice of an act that was only decided.
package struct ForeseenNotice: Hashable, Sendable {
  /// The number of the act.
  package var ordinal: Int
  /// The case as it would be after the act.
  package var state: Case
  package var notice: Notice

  package init(ordinal: Int, state: Case, notice: Notice) {
    self.ordinal = ordinal
    self.state = state
    self.notice = notice
  }

  /// The arrays of `foreseeNotices`: a line for each member of each audience.
  fileprivate static func arguments(of foreseen: [ForeseenNotice]) -> [PostgresValue] {
    let lines = foreseen.flatMap { line in line.notice.audience.map { (line, $0) } }
    return [
      .int4s(lines.map { Int32($0.0.ordinal) }), .texts(lines.map { $0.0.state.code.rawValue }),
      .texts(lines.map { $0.0.state.body.rawValue }),
      .int2s(lines.map { $0.0.state.grade.rawValue }),
      .texts(lines.map { $0.0.state.responsible?.rawValue }),
      .int2s(lines.map { $0.0.notice.kind.rawValue }),
      .texts(
        lines.map { _, audience in
          if case .person(let person) = audience { person.rawValue } else { nil }
        }),
      .int2s(
        lines.map { _, audience in
          if case .role(let role) = audience { role.rawValue } else { nil }
        }),
    ]
  }
}
