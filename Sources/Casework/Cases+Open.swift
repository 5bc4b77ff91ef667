import Engine
import Postgres
import Store

extension Cases {
  /// Opens a case under the latest version of a process, with a code that tells nothing.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - isDryRun: Decides and writes nothing; the code in the receipt is then not kept.
  /// - Returns: The opened case, or why there is none.
  /// - Throws: ``CaseworkError``.
  package func open(
    _ request: OpenRequest, isDryRun: Bool = false
  ) async throws(CaseworkError) -> OpenOutcome {
    if let person = request.responsible {
      let asked = Act(.assign(person), on: "", by: request.by)
      if try await unknownName(in: asked) != nil { return .noPerson(person) }
    }
    for _ in 1...Self.triesMax {
      let code = randomCode
      do throws(StoreError) {
        return try await pool.transaction { [store, rules] (transaction) throws(StoreError) in
          try OpeningPass(request, code: code, store: store, rules: rules)
            .run(on: transaction, isDryRun: isDryRun)
        }
      } catch {
        // A code drawn twice, a key used in the meantime: the next try finds another, or the answer.
        guard error.isWorthAnotherTry else { throw CaseworkError(error) }
      }
    }
    throw .contended
  }
}

/// One try at opening a case in a transaction.
struct OpeningPass {
  let request: OpenRequest
  let code: @Sendable (_ prefix: String, _ year: Int) -> CaseCode
  let store: CaseStore
  let rules: RuleBook
  let moment: Moment?
  /// Whether its notices are sent; a bulk run tells everybody once, at its end.
  var tells = true

  /// Takes what is asked; a dry run may decide for another moment than the database's.
  init(
    _ request: OpenRequest, code: @escaping @Sendable (String, Int) -> CaseCode,
    store: CaseStore, rules: RuleBook, at moment: Moment? = nil
  ) {
    self.request = request
    self.code = code
    self.store = store
    self.rules = rules
    self.moment = moment
  }

  func run(
    on transaction: borrowing Transaction, isDryRun: Bool
  ) throws(StoreError) -> OpenOutcome {
    switch try decide(on: transaction) {
    case .answered(let outcome): return outcome
    case .decided(let draft):
      if !isDryRun { try write(draft, in: transaction) }
      return .opened(draft.receipt)
    }
  }

  /// What one decision comes to: a case that can be written as it is, or an answer.
  enum Decided {
    case decided(Draft)
    case answered(OpenOutcome)
  }

  /// A case as it would be opened, and all that it was decided on.
  struct Draft {
    let receipt: Outcome.Receipt
    let ground: OpeningGround
    fileprivate let opening: Command.Opening
    fileprivate let process: ProcessVersion
    fileprivate let calendar: WorkingCalendar
  }

  /// Decides, and writes nothing.
  func decide(on transaction: borrowing Transaction) throws(StoreError) -> Decided {
    guard var ground = try store.ground(for: inquiry, on: transaction) else {
      return .answered(.noBody(request.body))
    }
    if let moment { ground.setting.moment = moment }
    if let answer = objection(on: ground) { return .answered(answer) }
    guard let processID = ground.processID else { return .answered(.noProcess(request.process)) }
    let process = try rules.process(processID, on: transaction)
    let calendar = try rules.calendar(ground.setting.calendarVersion, on: transaction)
    let opening = opening(on: ground, under: process)
    let events: [Event]
    do throws(Refusal) {
      events = try Decision.opening(
        opening, under: process, by: request.by.authority(holding: ground.roles),
        at: ground.setting.moment, calendar: calendar)
    } catch {
      return .answered(.refused(error))
    }
    let receipt = Self.receipt(of: events, under: process, on: ground.setting.moment.date)
    return .decided(
      Draft(
        receipt: receipt, ground: ground, opening: opening, process: process, calendar: calendar))
  }

  /// Writes what was decided, as it was decided.
  func write(_ draft: Draft, in transaction: borrowing Transaction) throws(StoreError) {
    precondition(moment == nil, "what is written happens now")
    try store.open(
      draft.receipt.state, opening: draft.opening, ground: draft.ground,
      act: record(of: draft.receipt, on: draft.ground), under: draft.process,
      calendar: draft.calendar, in: transaction)
  }

  private var inquiry: OpeningInquiry {
    OpeningInquiry(
      body: request.body, actor: request.by, process: request.process,
      programItem: request.programItem, subjectUnit: request.subject.unit, key: request.key)
  }

  private func objection(on ground: OpeningGround) -> OpenOutcome? {
    if let earlier = ground.earlier {
      guard earlier.request == requestDigest, let code = ground.keyedCase else {
        return .keyReused(request.key ?? "")
      }
      return .repeated(code, first: earlier.firstRevision, last: earlier.lastRevision)
    }
    guard ground.isDelegated else {
      return .notDelegated(from: request.by.onBehalfOf?.code ?? request.by.person.code)
    }
    if let item = request.programItem, ground.programItemID == nil { return .noProgramItem(item) }
    if let unit = request.subject.unit, ground.subjectUnitID == nil {
      return .noSubjectUnit(unit)
    }
    return nil
  }

  private func opening(
    on ground: OpeningGround, under process: ProcessVersion
  ) -> Command.Opening {
    Command.Opening(
      code: code(process.definition.prefix, ground.setting.moment.date.year),
      title: request.title, body: request.body, organ: ground.organ, level: ground.level,
      grade: request.grade, subject: request.subject, programItem: request.programItem,
      responsible: request.responsible)
  }

  /// What was asked, without the code that is drawn anew in each try.
  private var requestDigest: [UInt8] {
    let asked = Command.Opening(
      code: "", title: request.title, body: request.body, organ: .other, level: .central,
      grade: request.grade, subject: request.subject, programItem: request.programItem,
      responsible: request.responsible)
    return CommandDigest.sha256(of: .open(asked), case: CaseCode(request.process.rawValue))
  }

  private func record(of receipt: Outcome.Receipt, on ground: OpeningGround) -> ActRecord {
    ActRecord(
      actor: request.by, moment: ground.setting.moment, events: receipt.events,
      firstRevision: 1, notices: tells ? receipt.notices : [],
      key: request.key.map { ActRecord.Key(text: $0, request: requestDigest) },
      reason: request.reason)
  }

  private static func receipt(
    of events: [Event], under process: ProcessVersion, on day: CivilDate
  ) -> Outcome.Receipt {
    guard case .opened(let opened)? = events.first else {
      preconditionFailure("An opening begins with itself")
    }
    var state = Case(opened)
    var notices = [state.notice(of: events[0], under: process)].compactMap(\.self)
    for event in events.dropFirst() {
      state.apply(event, on: day)
      if let notice = state.notice(of: event, under: process) { notices.append(notice) }
    }
    return Outcome.Receipt(events: events, state: state, notices: notices)
  }
}
