package import Engine
package import Filters
import Postgres
package import Store

/// Which cases a board is about; what is nil does not restrict it.
package struct BoardRequest: Hashable, Sendable {
  /// A unit with everything below it; nil is the highest that the person holds a role on.
  package var unit: UnitCode?
  package var stage: Stage?
  package var responsible: PersonCode?
  package var caseType: CaseType?
  /// Where the list of what is overdue goes on.
  package var after: DueCursor?
  /// How many overdue deadlines, and how many that are due soon.
  package var overdueMax: Int
  package var soonMax: Int

  package init(overdueMax: Int = 50, soonMax: Int = 20) {
    self.overdueMax = overdueMax
    self.soonMax = soonMax
  }
}

/// What a leader looks at: what is overdue and why, what is due soon, and how many cases there are.
package struct Board: Sendable {
  package let today: CivilDate
  /// The last day of what is due soon.
  package let soonUntil: CivilDate
  package let calendar: WorkingCalendar
  /// Whose cases are counted; nil where there are no units.
  package let unit: UnitCode?
  package let around: UnitsAround
  /// The most overdue first.
  package let overdue: Cut<BoardLine>
  /// The soonest due first.
  package let soon: Cut<BoardLine>
  package let counts: CaseCounts
  /// Who could be responsible for cases of the unit.
  package let roster: [PersonLine]
  /// The process versions of all lines, for the titles of steps and deadlines.
  package let processes: [Int32: ProcessVersion]
}

/// A deadline with the reason why it is late, or could be.
package struct BoardLine: Hashable, Sendable {
  package let due: DueLine
  /// Nil where the case ended while the board was read.
  package let delay: Delay?
}

extension CaseReading {
  /// What is due soon is due within so many working days.
  package static let soonDays = 7

  /// A leader's board, read on one connection; each reason is decided in memory, of states that were read together.
  ///
  /// - Throws: ``CaseworkError``, also where no calendar has been published.
  package func board(
    _ request: BoardRequest, for actor: Actor
  ) async throws(CaseworkError) -> Board {
    try await reading { [rules] (connection) throws(StoreError) in
      try BoardReader(request: request, actor: actor, rules: rules).read(on: connection)
    }
  }

  /// What stands around a unit, or around the highest that the person holds a role on, and who could be
  /// responsible for its cases; with the day, and the calendar that time is counted by.
  package func surroundings(
    of unit: UnitCode?, for viewer: Viewer
  ) async throws(CaseworkError) -> ListSurroundings {
    try await reading { [rules] (connection) throws(StoreError) in
      let day = try viewer.day(on: connection)
      let top = if let unit { unit } else { try viewer.highestUnit(on: connection) }
      return ListSurroundings(
        today: day.today, calendar: try rules.calendar(day.calendar, on: connection),
        around: try top.map { (unit) throws(StoreError) in
          try viewer.units(around: unit, on: connection)
        } ?? UnitsAround(),
        roster: try viewer.roster(of: Set([top].compactMap(\.self)), on: connection))
    }
  }
}

/// What a list of cases is shown with.
package struct ListSurroundings: Sendable {
  package let today: CivilDate
  package let calendar: WorkingCalendar
  package let around: UnitsAround
  package let roster: [PersonLine]
}

/// Reads one board.
private struct BoardReader {
  let request: BoardRequest
  let actor: Actor
  let rules: RuleBook

  private var viewer: Viewer { Viewer(of: actor) }

  func read(on connection: borrowing Connection) throws(StoreError) -> Board {
    let day = try viewer.day(on: connection)
    let calendar = try rules.calendar(day.calendar, on: connection)
    let soonUntil = calendar.date(DayCount(CaseReading.soonDays, .working), after: day.today)
    let unit =
      if let unit = request.unit { unit } else { try viewer.highestUnit(on: connection) }
    let overdue = try deadlines(
      nil, day.today.advanced(byDays: -1), request.overdueMax, after: request.after, on: connection)
    let soon =
      request.after == nil
      ? try deadlines(day.today, soonUntil, request.soonMax, on: connection) : Cut(lines: [])
    let reasons = try reasons(of: overdue.lines, soon.lines, calendar, on: connection)
    return Board(
      today: day.today, soonUntil: soonUntil, calendar: calendar, unit: unit,
      around: try unit.map { (unit) throws(StoreError) in
        try viewer.units(around: unit, on: connection)
      } ?? UnitsAround(), overdue: reasons.explained(overdue), soon: reasons.explained(soon),
      counts: try counts(under: unit, on: connection),
      roster: try viewer.roster(of: Set([unit].compactMap(\.self)), on: connection),
      processes: reasons.processes)
  }

  /// The deadlines of open cases alone: nothing is overdue while a case rests.
  private func deadlines(
    _ first: CivilDate?, _ last: CivilDate, _ limit: Int, after cursor: DueCursor? = nil,
    on connection: borrowing Connection
  ) throws(StoreError) -> Cut<DueLine> {
    var filter = DueFilter()
    filter.since = first
    filter.until = .date(last)
    filter.unit = request.unit
    filter.responsible = request.responsible
    filter.condition = Filter.all(
      of: [.test(.compares(.status, .equal, .status(.open)))] + request.conditions)
    return try viewer.deadlines(filter, limit: limit, after: cursor, on: connection)
  }

  /// On a later page of what is overdue nothing is counted again.
  private func counts(
    under unit: UnitCode?, on connection: borrowing Connection
  ) throws(StoreError) -> CaseCounts {
    guard let unit, request.after == nil else { return CaseCounts(lines: []) }
    let person = request.responsible.map {
      Filter.test(.compares(.responsible, .equal, .person($0)))
    }
    let conditions = request.conditions + [person].compactMap(\.self)
    return try viewer.counts(under: unit, where: Filter.all(of: conditions), on: connection)
  }

  private func reasons(
    of overdue: [DueLine], _ soon: [DueLine], _ calendar: WorkingCalendar,
    on connection: borrowing Connection
  ) throws(StoreError) -> Reasons {
    let lines = overdue + soon
    let standings = try viewer.standings(of: Set(lines.map(\.code)), on: connection)
    let extended = standings.filter { $0.value.state.deadlines.contains { !$0.extensions.isEmpty } }
    let granted = try viewer.extensions(of: Set(extended.keys), on: connection)
    let keys = lines.map(\.processID) + standings.values.map(\.processID)
    return Reasons(
      actor: actor, standings: standings, granted: Dictionary(grouping: granted, by: \.code),
      processes: try rules.processes(keys, on: connection), calendar: calendar)
  }
}

extension BoardRequest {
  /// What must hold of a case beside its unit, its person and its deadlines.
  package var conditions: [Filter] {
    let stage = stage.map { Filter.test(.compares(.stage, .equal, .stage($0))) }
    let type = caseType.map { Filter.test(.compares(.type, .equal, .caseType($0))) }
    return [stage, type].compactMap(\.self)
  }
}

/// What the reasons for delay are found by.
private struct Reasons {
  let actor: Actor
  let standings: [CaseCode: CaseStanding]
  let granted: [CaseCode: [GrantedExtension]]
  let processes: [Int32: ProcessVersion]
  let calendar: WorkingCalendar

  func explained(_ lines: Cut<DueLine>) -> Cut<BoardLine> {
    Cut(
      lines: lines.lines.map { BoardLine(due: $0, delay: delay(of: $0)) }, isCut: lines.isCut)
  }

  private func delay(of line: DueLine) -> Delay? {
    guard let standing = standings[line.code], let process = processes[standing.processID] else {
      return nil
    }
    return Delay(
      of: line.deadline,
      in: standing.decision(under: process, by: actor, calendar: calendar),
      granted: granted[line.code, default: []])
  }
}
