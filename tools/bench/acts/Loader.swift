import Definitions
import Engine
import JSON
import Postgres
import Store

/// Fills a migrated database with cases, in bulk: the same rows that opening and cancelling them would
/// write.
struct Loader {
  /// As many as there are communes, below as many provinces as there are and one centre.
  static let units = 3_321
  static let provinces = 34
  /// The open cases, which come first.
  let count: Int
  /// So many of them are overdue, and not fired yet.
  let overdue: Int
  /// The cases of earlier years, with two lines of history each.
  let closed: Int

  static func unit(_ index: Int) -> UnitCode { UnitCode("B\(1000 + index)") }
  static func person(_ index: Int) -> PersonCode { PersonCode("bench\(index)") }
  /// A leader of the centre (0) or of a province.
  static func leader(_ index: Int) -> PersonCode { PersonCode("leader\(index)") }
  static func caseCode(_ index: Int) -> CaseCode { CaseCode("BM-2026-\(index)") }

  /// Loads people, rules and cases in one transaction.
  func load(on connection: borrowing Connection) throws {
    let process = try BenchProcess.version(1)
    try connection.transaction { (transaction) throws(PostgresError) in
      try loadGround(in: transaction)
    }
    let calendar = WorkingCalendar(
      version: 1, publishedThrough: CivilDate(daysSince1970: 21_914), exceptions: [:])
    let today = CivilDate(
      daysSince1970: try connection.execute(.benchToday)[0][0, as: PostgresDate.self].days)
    let template = Template(
      process: process, calendar: calendar, today: today, open: count, overdue: overdue)
    try connection.transaction { (transaction) throws(PostgresError) in
      let all = 1...(count + closed)
      try transaction.copyIn(.benchCopyCases, rows: all.lazy.map(template.caseRow))
      try transaction.copyIn(.benchCopyEvents, rows: all.lazy.flatMap(template.eventRows))
      try transaction.copyIn(
        .benchCopyDeadlines, rows: (1...count).lazy.map(template.deadlineRow))
    }
    for statement in Statement.benchFinish { try connection.execute(statement) }
  }

  private func loadGround(in transaction: borrowing Transaction) throws(PostgresError) {
    let indices = (0..<Self.units).map { Int32($0) }
    try transaction.execute(.benchUnits, [.int4s(indices)])
    try transaction.execute(.benchPersons, [.int4s(indices)])
    let provinces = PostgresValue.int4(Int32(Self.provinces))
    try transaction.execute(.benchCentre)
    try transaction.execute(.benchProvinces, [provinces])
    try transaction.execute(.benchTree, [provinces])
    try transaction.execute(.benchLeaders, [provinces])
    try transaction.execute(.benchRoles)
    try transaction.execute(.benchLeaderRoles)
    try transaction.execute(.benchEverywhere)
    try transaction.execute(.benchCalendar)
    try transaction.execute(
      .benchProcess,
      [
        .text(BenchProcess.code.rawValue),
        .text(ProcessEncoder.yaml(of: BenchProcess.definition)),
      ])
  }
}

/// Opened cases, alike but for code, unit, person and age.
struct Template {
  private let process: ProcessVersion
  private let calendar: WorkingCalendar
  private let today: CivilDate
  /// So many of the cases are open; those after them were cancelled in earlier years.
  private let open: Int
  /// So many of the cases were opened long ago, and reminded of: their deadline is due and not fired.
  private let overdue: Int

  init(
    process: ProcessVersion, calendar: WorkingCalendar, today: CivilDate, open: Int, overdue: Int
  ) {
    self.process = process
    self.calendar = calendar
    self.today = today
    self.open = open
    self.overdue = overdue
  }

  private func openedOn(_ index: Int) -> CivilDate {
    switch index {
    case ...overdue: today.advanced(byDays: -40 - index % 20)
    case ...open: today
    default: today.advanced(byDays: -100 - index % 1_500)
    }
  }

  private func opened(_ index: Int) -> (state: Case, events: [Event]) {
    let unit = index % Loader.units
    let opening = Command.Opening(
      code: Loader.caseCode(index), title: Self.title(index), body: Loader.unit(unit),
      organ: .committee, level: .commune, grade: .internal,
      subject: Case.Subject(kind: .organisation, unit: nil, name: "Chi bộ thôn \(index % 977)"),
      programItem: nil, responsible: Loader.person(unit))
    let authority = Authority(
      person: Loader.person(unit), onBehalfOf: nil, through: nil, roles: [.chair])
    let day = openedOn(index)
    do {
      var events = try Decision.opening(
        opening, under: process, by: authority, at: .startOfDay(day), calendar: calendar)
      guard case .opened(let first) = events[0] else { fatalError("an opening opens") }
      var state = Case(first)
      for event in events.dropFirst() { state.apply(event, on: day) }
      if index <= overdue { events.append(remind(&state)) }
      if index > open { events += try cancel(&state, by: authority, on: day.advanced(byDays: 60)) }
      return (state, events)
    } catch {
      fatalError("the benchmark's case cannot be opened: \(error)")
    }
  }

  private func cancel(
    _ state: inout Case, by authority: Authority, on day: CivilDate
  ) throws(Refusal) -> [Event] {
    let decision = Decision(
      on: state, under: process, by: authority, at: .startOfDay(day), calendar: calendar)
    let events = try decision.events(for: .cancel(reason: "Trùng cuộc", basis: "Kết luận 12"))
    for event in events { state.apply(event, on: day) }
    return events
  }

  private func remind(_ state: inout Case) -> Event {
    let deadline = state.deadlines[0]
    let event = Event.rungFired(
      Event.RungFired(
        id: deadline.id, round: deadline.round, rung: 0, kind: .reminder, dueOn: deadline.dueOn,
        lateBy: 0))
    state.apply(event, on: deadline.dueOn)
    return event
  }

  private static func title(_ index: Int) -> String {
    "Kiểm tra việc lãnh đạo, chỉ đạo thực hiện nghị quyết, cuộc số \(index), xã \(index % 977)"
  }

  func caseRow(_ index: Int) -> [PostgresValue] {
    let (state, _) = opened(index)
    let unit = Int32(index % Loader.units) + 1
    return [
      .text(state.code.rawValue), .int4(1), .int4(unit), .int4(unit), .int2(state.level.rawValue),
      .int2(state.grade.rawValue), .int2(state.caseType.rawValue),
      .int2(state.subject.kind.rawValue), .int4(unit + 1), .int2(index > open ? 4 : 1),
      .int2(state.stage.rawValue),
      .text(state.step.rawValue), .int4(Int32(state.revision)),
      .date(state.openedOn.daysSince1970), .date(state.enteredOn.daysSince1970),
      endedOn(state), .json(state.stored),
      .text(Self.title(index)), .text(state.subject.name), .text("kiem tra cuoc so \(index)"),
    ]
  }

  private func endedOn(_ state: Case) -> PostgresValue {
    guard case .cancelled(let day) = state.status else { return .null }
    return .date(day.daysSince1970)
  }

  func eventRows(_ index: Int) -> [[PostgresValue]] {
    let (state, events) = opened(index)
    let unit = index % Loader.units
    let moment = Moment.startOfDay(openedOn(index))
    return RecordedEvent.lines(of: events).enumerated().map { offset, line in
      let context = EventContext(
        caseCode: state.code, revision: offset + 1, at: moment, actor: Loader.person(unit),
        onBehalfOf: nil, through: nil, clockShift: 0)
      let encoded = EventEncoder.encode(
        line, context: context, salts: { Array(repeating: 7, count: 16) })
      return [
        .int8(Int64(index)), .int4(Int32(offset + 1)), .int2(encoded.kind.rawValue),
        .timestamptz(moment.microseconds), .int4(Int32(unit) + 2), .json(encoded.content),
        encoded.personal.map(PostgresValue.json) ?? .null, .bytea(encoded.hash),
      ]
    }
  }

  func deadlineRow(_ index: Int) -> [PostgresValue] {
    let (state, _) = opened(index)
    let deadline = state.deadlines[0]
    let unit = Int32(index % Loader.units) + 1
    let rung = process.deadline(deadline.id)?.ladder[deadline.nextRung]
    let fires = rung.map { Deadline.firesAt($0, dueOn: deadline.dueOn, calendar: calendar) }
    return [
      .int8(Int64(index)), .text(deadline.id.rawValue), .int4(1), .int4(unit),
      .int2(state.grade.rawValue), .int2(state.stage.rawValue), .int4(unit + 1),
      .date(deadline.startsOn.daysSince1970), .date(deadline.dueOn.daysSince1970), .bool(false),
      .int4(1), .int2(Int16(deadline.nextRung)),
      fires.map { .timestamptz($0.microseconds) } ?? .null,
      .json(derivationText(of: deadline, derivation: deadline.derivation(under: calendar))),
    ]
  }
}
