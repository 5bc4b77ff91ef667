package import Engine
import JSON
package import Postgres
import Schema

/// What is asked of the database before a case is opened.
package struct OpeningInquiry: Hashable, Sendable {
  package var body: UnitCode
  package var actor: Actor
  package var process: ProcessCode
  package var programItem: ProgramItemCode?
  package var subjectUnit: UnitCode?
  package var key: String?

  package init(
    body: UnitCode, actor: Actor, process: ProcessCode, programItem: ProgramItemCode?,
    subjectUnit: UnitCode?, key: String?
  ) {
    self.body = body
    self.actor = actor
    self.process = process
    self.programItem = programItem
    self.subjectUnit = subjectUnit
    self.key = key
  }
}

/// What a case is opened on: the body, the process in force, the opener's roles, the moment.
package struct OpeningGround: Sendable {
  package var bodyID: Int32
  package var familyID: Int32
  package var organ: Organ
  package var level: Level
  package var processID: Int32?
  package var roles: Set<Role>
  package var isDelegated: Bool
  package var programItemID: Int64?
  package var subjectUnitID: Int32?
  package var earlier: LoadedCase.EarlierAnswer?
  package var keyedCase: CaseCode?
  package var setting: LoadedCase.Setting
}

extension OpeningGround {
  init(_ row: Row) {
    bodyID = row[0]
    familyID = row[1]
    guard let organ = Organ(rawValue: row[2, as: Int16.self]),
      let level = Level(rawValue: row[3, as: Int16.self])
    else { preconditionFailure("unit \(bodyID) has an unknown organ or level") }
    (self.organ, self.level) = (organ, level)
    processID = row[4]
    roles = Set(row[6, as: [Int16].self].compactMap(Role.init(rawValue:)))
    isDelegated = row[7]
    programItemID = row[8]
    subjectUnitID = row[9]
    earlier = LoadedCase.EarlierAnswer(row, from: 10)
    keyedCase = row[14, as: String?.self].map { CaseCode($0) }
    setting = LoadedCase.Setting(row, from: 15)
  }
}

extension CaseStore {
  /// Reads what a case is opened on; nil when there is no such body, or it has ended.
  package func ground(
    for inquiry: OpeningInquiry, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> OpeningGround? {
    let rows = try runner.running(
      .loadOpening,
      [
        .text(inquiry.body.rawValue), .int4(inquiry.actor.person.id),
        inquiry.actor.onBehalfOf.map { .int4($0.id) } ?? .null,
        .text(inquiry.process.rawValue),
        inquiry.programItem.map { .text($0.rawValue) } ?? .null,
        inquiry.subjectUnit.map { .text($0.rawValue) } ?? .null,
        inquiry.key.map(PostgresValue.text) ?? .null,
      ])
    return rows.first.map(OpeningGround.init)
  }

  /// Writes a new case with its first events.
  ///
  /// - Throws: ``StoreError/codeTaken`` when the random code is in use; the caller draws another.
  package func open(
    _ state: Case, opening: Command.Opening, ground: OpeningGround, act: ActRecord,
    under process: ProcessVersion, calendar: WorkingCalendar,
    in transaction: borrowing Transaction
  ) throws(StoreError) {
    guard let processID = ground.processID else {
      preconditionFailure("a case is opened under a process")
    }
    let search = fold(
      [state.code.rawValue, opening.title, opening.subject.name]
        .joined(separator: " "))
    let rows = try transaction.running(
      .openCase,
      [
        .text(state.code.rawValue), .int4(processID), .int4(ground.bodyID),
        .int4(ground.familyID), .int2(opening.level.rawValue), .int2(opening.grade.rawValue),
        .int2(state.caseType.rawValue), .int2(opening.subject.kind.rawValue),
        ground.subjectUnitID.map(PostgresValue.int4) ?? .null,
        ground.programItemID.map(PostgresValue.int8) ?? .null,
        opening.responsible.map { .text($0.rawValue) } ?? .null, .int2(state.stage.rawValue),
        .text(state.step.rawValue), .date(state.openedOn.daysSince1970), .text(opening.title),
        .text(opening.subject.name), .text(search),
      ])
    var before = state
    before.revision = 0
    before.deadlines = []
    let write = CaseWrite(
      id: rows[0][0], before: before, after: state, acts: [act], process: process,
      calendar: calendar, clockShift: ground.setting.clockShift)
    let written = try self.write([write], on: transaction)
    precondition(written == [write.id], "a case just inserted was not found")
  }
}
