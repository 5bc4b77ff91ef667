package import Engine
package import Filters
package import Postgres
package import Store

/// What people read, off the reads pool: each reading is one flush in the role `casework_server`,
/// under the policies of the person whose eyes it names.
package struct CaseReading: Sendable {
  private let pool: Pool
  let rules: RuleBook

  /// Takes connections in the role `casework_server`.
  package init(pool: Pool, rules: RuleBook) {
    self.pool = pool
    self.rules = rules
  }

  /// Cases, newest first.
  package func cases(
    _ filter: CaseFilter, limit: Int, after cursor: CaseCursor? = nil, for viewer: Viewer
  ) async throws(CaseworkError) -> Cut<CaseSummary> {
    try await reading { (connection) throws(StoreError) in
      try viewer.cases(filter, limit: limit, after: cursor, on: connection)
    }
  }

  /// The cases for which a filter holds, in the order of their codes.
  ///
  /// From `today` count the filter's own `today` and `overdue`; nil is the database's.
  package func codes(
    where filter: Filter, today: CivilDate? = nil, limit: Int, for viewer: Viewer
  ) async throws(CaseworkError) -> Cut<CaseCode> {
    try await reading { (connection) throws(StoreError) in
      try viewer.codes(where: filter, today: today, limit: limit, on: connection)
    }
  }

  /// Where a case stands in that list; nil when there is none, or not for this person.
  package func place(
    of code: CaseCode, for viewer: Viewer
  ) async throws(CaseworkError) -> CaseCursor? {
    try await reading { (connection) throws(StoreError) in
      try viewer.place(of: code, on: connection)
    }
  }

  /// The running cases under versions of a process below one, by code.
  package func cases(
    below reference: ProcessReference, after code: CaseCode?, limit: Int, for viewer: Viewer
  ) async throws(CaseworkError) -> [CaseCode] {
    try await reading { (connection) throws(StoreError) in
      try viewer.casesBelow(reference, after: code, limit: limit, on: connection)
    }
  }

  /// A case with everything but its history; nil when there is none, or not for this person.
  package func find(
    _ code: CaseCode, for viewer: Viewer
  ) async throws(CaseworkError) -> CaseDetail? {
    try await reading { (connection) throws(StoreError) in
      try viewer.find(code, on: connection)
    }
  }

  /// A case's events after a revision, in order.
  package func history(
    of code: CaseCode, after revision: Int = 0, limit: Int, for viewer: Viewer
  ) async throws(CaseworkError) -> Cut<HistoryLine> {
    try await reading { (connection) throws(StoreError) in
      try viewer.history(of: code, after: revision, limit: limit, on: connection)
    }
  }

  /// Who holds these roles today on the body of a case, and what other people are called.
  package func people(
    holding roles: Set<Role>, in code: CaseCode, and others: Set<PersonCode>, for viewer: Viewer
  ) async throws(CaseworkError) -> (holders: [Role: [PersonLine]], names: Names) {
    try await reading { (connection) throws(StoreError) in
      try viewer.people(holding: roles, in: code, and: others, on: connection)
    }
  }

  /// What people and units are called.
  package func names(
    of people: Set<PersonCode>, units: Set<UnitCode> = [], for viewer: Viewer
  ) async throws(CaseworkError) -> Names {
    try await reading { (connection) throws(StoreError) in
      try viewer.names(of: people, units: units, on: connection)
    }
  }

  /// What a program item gives a case that is opened from it.
  package func ground(
    of item: ProgramItemCode, for viewer: Viewer
  ) async throws(CaseworkError) -> ItemGround? {
    try await reading { (connection) throws(StoreError) in
      try viewer.ground(of: item, on: connection)
    }
  }

  /// A paper by its own code.
  package func document(
    _ code: DocumentCode, for viewer: Viewer
  ) async throws(CaseworkError) -> PaperLine? {
    try await reading { (connection) throws(StoreError) in
      try viewer.document(code, on: connection)
    }
  }

  func reading<Value: Sendable>(
    _ body: @Sendable (borrowing Connection) throws(StoreError) -> Value
  ) async throws(CaseworkError) -> Value {
    do throws(StoreError) {
      return try await pool.withConnection(body)
    } catch {
      throw CaseworkError(error)
    }
  }
}

// MARK: - Lists over many cases, and a person's own work

extension CaseReading {
  /// Running deadlines, most overdue first.
  package func deadlines(
    _ filter: DueFilter, limit: Int, after cursor: DueCursor? = nil, for viewer: Viewer
  ) async throws(CaseworkError) -> Cut<DueLine> {
    try await reading { (connection) throws(StoreError) in
      try viewer.deadlines(filter, limit: limit, after: cursor, on: connection)
    }
  }

  /// How many cases a list has on all its pages.
  package func total(
    _ filter: CaseFilter, for viewer: Viewer
  ) async throws(CaseworkError) -> CaseTotal {
    try await reading { (connection) throws(StoreError) in
      try viewer.total(filter, on: connection)
    }
  }

  /// How many open cases there are below a unit; of the highest that the person holds a role on when nil.
  package func counts(
    under unit: UnitCode?, where condition: Filter?, for viewer: Viewer
  ) async throws(CaseworkError) -> CaseCounts {
    try await reading { (connection) throws(StoreError) in
      let top = if let unit { unit } else { try viewer.highestUnit(on: connection) }
      guard let top else { return CaseCounts(lines: []) }
      return try viewer.counts(under: top, where: condition, on: connection)
    }
  }

  /// Remedies that are not verified, most overdue first.
  package func pendingRemedies(
    unit: UnitCode?, limit: Int, for viewer: Viewer
  ) async throws(CaseworkError) -> Cut<PendingRemedyLine> {
    try await reading { (connection) throws(StoreError) in
      try viewer.pendingRemedies(unit: unit, limit: limit, on: connection)
    }
  }

  /// The person's notices, newest first.
  package func inbox(
    withRead: Bool, limit: Int, for viewer: Viewer
  ) async throws(CaseworkError) -> Cut<InboxLine> {
    try await reading { (connection) throws(StoreError) in
      try viewer.inbox(withRead: withRead, limit: limit, on: connection)
    }
  }

  /// How many notices the person has not read.
  package func unread(for viewer: Viewer) async throws(CaseworkError) -> Int {
    try await reading { (connection) throws(StoreError) in
      try viewer.unread(on: connection)
    }
  }

  /// The cases that one of the person's notices tells of; nil where they have no such notice.
  package func cases(
    ofNotice id: Int64, after code: CaseCode? = nil, limit: Int, for viewer: Viewer
  ) async throws(CaseworkError) -> NoticeCases? {
    try await reading { (connection) throws(StoreError) in
      try viewer.cases(ofNotice: id, after: code, limit: limit, on: connection)
    }
  }

  /// Marks notices as read: those named, or all that are unread when nil.
  package func markRead(
    _ ids: [Int64]?, for viewer: Viewer
  ) async throws(CaseworkError) -> (marked: Set<Int64>, unknown: [Int64]) {
    try await reading { (connection) throws(StoreError) in
      try viewer.markRead(ids, on: connection)
    }
  }

  /// The person's open tasks, the nearest due first.
  package func tasks(
    limit: Int, for viewer: Viewer
  ) async throws(CaseworkError) -> Cut<OwnTaskLine> {
    try await reading { (connection) throws(StoreError) in
      try viewer.tasks(limit: limit, on: connection)
    }
  }

  /// Cases as far as acts on them are decided by it; those that the person may see.
  package func standings(
    of codes: Set<CaseCode>, for viewer: Viewer
  ) async throws(CaseworkError) -> [CaseCode: CaseStanding] {
    try await reading { (connection) throws(StoreError) in
      try viewer.standings(of: codes, on: connection)
    }
  }

  /// Who holds a role today on one of these units, or on another body of its committee.
  package func roster(
    of units: Set<UnitCode>, for viewer: Viewer
  ) async throws(CaseworkError) -> [PersonLine] {
    try await reading { (connection) throws(StoreError) in
      try viewer.roster(of: units, on: connection)
    }
  }

  /// The roles the person holds, and who has delegated to them.
  package func standing(
    for viewer: Viewer
  ) async throws(CaseworkError) -> (roles: [RoleLine], delegators: [DelegatorLine]) {
    try await reading { (connection) throws(StoreError) in
      try viewer.standing(on: connection)
    }
  }

  /// The books of a body's committee and its organs; all books when nil.
  package func numberBooks(
    of body: UnitCode?, for viewer: Viewer
  ) async throws(CaseworkError) -> [NumberBookLine] {
    try await reading { (connection) throws(StoreError) in
      try viewer.numberBooks(of: body, on: connection)
    }
  }

  /// The numbers that a body's books have given out, newest first.
  package func numbers(
    of body: UnitCode, symbol: String?, term: String?, limit: Int, for viewer: Viewer
  ) async throws(CaseworkError) -> Cut<OfficialNumberLine> {
    try await reading { (connection) throws(StoreError) in
      try viewer.numbers(of: body, symbol: symbol, term: term, limit: limit, on: connection)
    }
  }
}

// MARK: - The runs of plans

extension CaseReading {
  /// The person's own runs, newest first; one of them when it is named.
  package func runs(
    _ id: Int64? = nil, limit: Int, for viewer: Viewer
  ) async throws(CaseworkError) -> Cut<BulkRunLine> {
    try await reading { (connection) throws(StoreError) in
      try viewer.runs(id, limit: limit, on: connection)
    }
  }

  /// What became of the targets of a run of the person's own; of all of them when no state is named.
  package func items(
    of run: Int64, in states: Set<BulkItemState>? = nil, after ordinal: Int = -1, limit: Int,
    for viewer: Viewer
  ) async throws(CaseworkError) -> Cut<BulkItemLine> {
    try await reading { (connection) throws(StoreError) in
      try viewer.items(of: run, in: states, after: ordinal, limit: limit, on: connection)
    }
  }
}

// MARK: - The rules that texts are made with

extension CaseReading {
  /// The process version with this key.
  package func process(_ id: Int32) async throws(CaseworkError) -> ProcessVersion {
    try await reading { [rules] (connection) throws(StoreError) in
      try rules.process(id, on: connection)
    }
  }

  /// The calendar version.
  package func calendar(_ version: Int32?) async throws(CaseworkError) -> WorkingCalendar {
    try await reading { [rules] (connection) throws(StoreError) in
      try rules.calendar(version, on: connection)
    }
  }
}
