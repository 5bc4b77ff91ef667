import Engine
import JSON
import Postgres
import Store

/// One case of the country, lived by the engine: its rows as acts would have written them.
///
/// Effects in the outbox and files are not among them; findings and remedies stand in its state and
/// its history alone.
struct CountryCase {
  /// Where a case is and who works on it.
  struct Place {
    let family: Int32
    let body: Int32
    let bodyCode: UnitCode
    let people: [PersonCode]
    let ids: [Int32]
    let item: Int64
  }

  let caseRow: [PostgresValue]
  private(set) var eventRows: [[PostgresValue]] = []
  private(set) var documentRows: [[PostgresValue]] = []
  let memberRows: [[PostgresValue]]
  let deadlineRows: [[PostgresValue]]

  /// Lives the case with this key, opened on the day of the week on which courses begin, through so
  /// many deeds of its course; the last one closes it.
  init(_ index: Int, course: Course, at place: Place, openedOn opened: CivilDate, deeds count: Int)
  {
    let process = course.process
    let code = CaseCode("\(process.definition.prefix)-\(opened.year)-N\(index)")
    let title = "Kiểm tra việc lãnh đạo, chỉ đạo thực hiện nghị quyết, cuộc số \(index)"
    let subject = "Chi bộ thôn \(index % 977)"
    let cast = Course.cast(place.people)
    let opening = Course.opening(
      code, body: place.bodyCode, organ: course.organ, under: process, title: title,
      subject: subject, responsible: place.people[0])
    var life: CountryLife
    do {
      life = try CountryLife(
        opening, under: process, by: cast, ids: place.ids, on: opened, index: index)
      for deed in course.deeds.prefix(count) { try life.live(deed) }
    } catch {
      fatalError("case \(index) cannot go as its course went: \(error)")
    }
    let state = life.state
    eventRows = life.eventRows
    documentRows = life.documentRows
    caseRow = [
      .text(code.rawValue), .int4(course.processID), .int4(place.body), .int4(place.family),
      .int2(state.level.rawValue), .int2(state.grade.rawValue), .int2(state.caseType.rawValue),
      .int2(state.subject.kind.rawValue), .int8(place.item), .int4(place.ids[0]),
      .int2(state.status == .open ? 1 : 3), .int2(state.stage.rawValue),
      .text(state.step.rawValue), .int4(Int32(state.revision)),
      .date(state.openedOn.daysSince1970), .date(state.enteredOn.daysSince1970),
      Self.end(of: state).0, Self.end(of: state).1, .json(String(state.stored)), .text(title),
      .text(subject), .text("kiem tra viec lanh dao cuoc so \(index) chi bo thon \(index % 977)"),
    ]
    memberRows = state.team.compactMap { member in
      place.people.firstIndex(of: member.person).map {
        [.int8(Int64(index)), .int4(place.ids[$0]), .int2(member.role.rawValue)]
      }
    }
    deadlineRows = state.deadlines.map {
      Self.row(of: $0, index: index, in: state, under: process, at: place)
    }
  }

  private static func end(of state: Case) -> (PostgresValue, PostgresValue) {
    guard case .closed(let outcome, let day) = state.status else { return (.null, .null) }
    return (.date(day.daysSince1970), .text(outcome.rawValue))
  }

  private static func row(
    of deadline: Deadline, index: Int, in state: Case, under process: ProcessVersion,
    at place: Place
  ) -> [PostgresValue] {
    let calendar = Course.calendar
    let ladder = process.deadline(deadline.id)?.ladder ?? []
    let fires =
      ladder.indices.contains(deadline.nextRung)
      ? Deadline.firesAt(ladder[deadline.nextRung], dueOn: deadline.dueOn, calendar: calendar)
      : nil
    return [
      .int8(Int64(index)), .text(deadline.id.rawValue), .int4(Int32(deadline.round)),
      .int4(place.family), .int2(state.grade.rawValue), .int2(state.stage.rawValue),
      .int4(place.ids[0]), .date(deadline.startsOn.daysSince1970),
      .date(deadline.dueOn.daysSince1970), .bool(deadline.provisional), .int4(1),
      .int2(Int16(deadline.nextRung)), fires.map { .timestamptz($0.microseconds) } ?? .null,
      .json(String(derivationJSON(of: deadline, derivation: deadline.derivation(under: calendar)))),
    ]
  }
}

/// A case while it is lived, and the rows of its history so far.
private struct CountryLife {
  private(set) var state: Case
  private(set) var eventRows: [[PostgresValue]] = []
  private(set) var documentRows: [[PostgresValue]] = []
  private let process: ProcessVersion
  private let cast: [Authority]
  private let ids: [Int32]
  private let opened: CivilDate
  private let index: Int

  init(
    _ opening: Command.Opening, under process: ProcessVersion, by cast: [Authority],
    ids: [Int32], on opened: CivilDate, index: Int
  ) throws(Refusal) {
    self.process = process
    self.cast = cast
    self.ids = ids
    self.opened = opened
    self.index = index
    let events = try Decision.opening(
      opening, under: process, by: cast[0], at: .startOfDay(opened), calendar: Course.calendar)
    guard case .opened(let first) = events[0] else { fatalError("an opening opens") }
    state = Case(first)
    for event in events.dropFirst() { state.apply(event, on: opened) }
    record(events, by: 0, at: .startOfDay(opened), from: 1)
  }

  mutating func live(_ deed: Course.Deed) throws(Refusal) {
    let moment = Moment.startOfDay(opened.advanced(byDays: deed.day))
      .advanced(by: .seconds(28_800 + eventRows.count * 60))
    let revision = state.revision
    let events = try Decision(
      on: state, under: process, by: cast[deed.actor], at: moment, calendar: Course.calendar
    ).events(for: moved(deed.command))
    for event in events { state.apply(event, on: moment.date) }
    record(events, by: deed.actor, at: moment, from: revision + 1)
    for case .documentAdded(let paper) in events { add(paper, by: deed.actor, at: moment) }
  }

  /// The command as this case's: papers with codes of their own, days and people of its own.
  private func moved(_ command: Command) -> Command {
    let days = Course.firstDay.days(until: opened)
    switch command {
    case .addDocument(var paper):
      paper.code = DocumentCode("N\(index)-\(paper.code)")
      paper.on = paper.on.advanced(byDays: days)
      paper.signature?.on = paper.on
      return .addDocument(paper)
    case .setFields(let fields):
      return .setFields(
        fields.mapValues { value in
          if case .date(let date)? = value { .date(date.advanced(byDays: days)) } else { value }
        })
    case .keepDiary(let date, let text):
      return .keepDiary(on: date.advanced(byDays: days), text: text)
    case .hearSubject(let date, let attended, let note):
      return .hearSubject(on: date.advanced(byDays: days), attended: attended, note: note)
    case .requireRemedy(let finding, let text, let assignee, let date):
      return .requireRemedy(
        finding: finding, text: text, assignee: assignee, dueOn: date.advanced(byDays: days))
    case .appoint(let person, let role):
      let member = ["p0", "p1", "p2", "p3"].firstIndex(of: person) ?? 0
      return .appoint(cast[member].person, role)
    default: return command
    }
  }

  private mutating func record(_ events: [Event], by actor: Int, at moment: Moment, from: Int) {
    for (offset, line) in RecordedEvent.lines(of: events).enumerated() {
      let context = EventContext(
        caseCode: state.code, revision: from + offset, at: moment, actor: cast[actor].person,
        onBehalfOf: nil, through: nil, clockShift: 0)
      let encoded = EventEncoder.encode(
        line, context: context, salts: { Array(repeating: 7, count: 16) })
      eventRows.append([
        .int8(Int64(index)), .int4(Int32(from + offset)), .int2(encoded.kind.rawValue),
        .timestamptz(moment.microseconds), .int4(ids[actor]), .json(encoded.content),
        encoded.personal.map(PostgresValue.json) ?? .null, .bytea(encoded.hash),
      ])
    }
  }

  private mutating func add(_ paper: Event.DocumentAdded, by actor: Int, at moment: Moment) {
    documentRows.append([
      .int8(Int64(index)), .text(paper.code.rawValue), .text(paper.type.rawValue),
      .text(paper.title), .date(paper.on.daysSince1970),
      paper.number.map(PostgresValue.text) ?? .null,
      paper.signature.map { .text($0.signer) } ?? .null,
      paper.signature.map { .date($0.on.daysSince1970) } ?? .null, .text(state.step.rawValue),
      .int4(1), .int4(ids[actor]), .timestamptz(moment.microseconds), .text(paper.title),
    ])
  }
}
