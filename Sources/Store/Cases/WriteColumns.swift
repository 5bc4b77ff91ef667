import Engine
import JSON
import Postgres

/// The arrays of `writeAct` and `writeActs`, filled case by case.
///
/// Both statements number these parameters alike, from `$11` on; the batch form has, from `$47` on,
/// a column of case ids beside each group.
struct WriteColumns {
  private let clockShift: Int64
  private let salts: () -> [UInt8]

  private var kinds: [Int16?] = []
  private var moments: [Int64?] = []
  private var actors: [Int32?] = []
  private var behalfs: [Int32?] = []
  private var throughs: [Int32?] = []
  private var contents: [String?] = []
  private var personals: [String?] = []
  private var hashes: [[UInt8]?] = []
  private var eventCases: [Int64?] = []
  private var eventRevisions: [Int32?] = []

  private var ended: [String?] = []
  private var endedCases: [Int64?] = []

  private var deadlines: [String?] = []
  private var rounds: [Int32?] = []
  private var startsOn: [Int32?] = []
  private var dueOn: [Int32?] = []
  private var provisionals: [Bool?] = []
  private var calendars: [Int32?] = []
  private var rungs: [Int16?] = []
  private var firesAt: [Int64?] = []
  private var derivations: [String?] = []
  private var deadlineCases: [Int64?] = []

  private var fired: [String?] = []
  private var firedRounds: [Int32?] = []
  private var firedRungs: [Int16?] = []
  private var firedAt: [Int64?] = []
  private var lateBy: [Int64?] = []
  private var superseded: [Bool?] = []
  private var firedCases: [Int64?] = []

  private var noticeRevisions: [Int32?] = []
  private var noticeKinds: [Int16?] = []
  private var noticePersons: [String?] = []
  private var noticeRoles: [Int16?] = []
  private var noticeMoments: [Int64?] = []
  private var noticeCases: [Int64?] = []

  private var keyPersons: [Int32?] = []
  private var keys: [String?] = []
  private var requests: [[UInt8]?] = []
  private var keyFirsts: [Int32?] = []
  private var keyLasts: [Int32?] = []
  private var keyMoments: [Int64?] = []
  private var keyCases: [Int64?] = []

  init(clockShift: Int64, salts: @escaping () -> [UInt8]) {
    self.clockShift = clockShift
    self.salts = salts
  }

  mutating func add(_ write: CaseWrite) {
    for act in write.acts {
      addEvents(of: act, in: write)
      addNotices(of: act, case: write.id)
      if let key = act.key { add(key, of: act, case: write.id) }
    }
    addDeadlines(of: write)
  }

  /// The parameters from `$11` on.
  var shared: [PostgresValue] {
    [
      .int8(clockShift), .int2s(kinds), .timestamptzs(moments), .int4s(actors), .int4s(behalfs),
      .int4s(throughs), .texts(contents), .texts(personals), .byteas(hashes), .texts(ended),
      .texts(deadlines), .int4s(rounds), .dates(startsOn), .dates(dueOn), .bools(provisionals),
      .int4s(calendars), .int2s(rungs), .timestamptzs(firesAt), .texts(derivations),
      .texts(fired), .int4s(firedRounds), .int2s(firedRungs), .timestamptzs(firedAt),
      .int8s(lateBy), .bools(superseded), .int4s(noticeRevisions), .int2s(noticeKinds),
      .texts(noticePersons), .int2s(noticeRoles), .timestamptzs(noticeMoments),
      .int4s(keyPersons), .texts(keys), .byteas(requests), .int4s(keyFirsts), .int4s(keyLasts),
      .timestamptzs(keyMoments),
    ]
  }

  /// The parameters from `$47` on, of the batch form.
  var caseIDs: [PostgresValue] {
    [
      .int8s(eventCases), .int4s(eventRevisions), .int8s(endedCases), .int8s(deadlineCases),
      .int8s(firedCases), .int8s(noticeCases), .int8s(keyCases),
    ]
  }
}

extension WriteColumns {
  private mutating func addEvents(of act: ActRecord, in write: CaseWrite) {
    for (offset, event) in act.events.enumerated() {
      let revision = act.firstRevision + offset
      let context = EventContext(
        caseCode: write.after.code, revision: revision, at: act.moment,
        actor: act.actor.person.code, onBehalfOf: act.actor.onBehalfOf?.code,
        through: act.actor.through?.code, clockShift: clockShift)
      let encoded = EventEncoder.encode(event, context: context, salts: salts)
      kinds.append(encoded.kind.rawValue)
      moments.append(act.moment.microseconds)
      actors.append(act.actor.person.id)
      behalfs.append(act.actor.onBehalfOf?.id)
      throughs.append(act.actor.through?.id)
      contents.append(encoded.content)
      personals.append(encoded.personal)
      hashes.append(encoded.hash)
      eventCases.append(write.id)
      eventRevisions.append(Int32(revision))
      addFiring(event, at: act.moment, case: write.id)
    }
  }

  private mutating func addFiring(_ event: Event, at moment: Moment, case id: Int64) {
    let (deadline, round, rung, late, wasSuperseded): (DeadlineID, Int, Int, Int, Bool)
    switch event {
    case .rungFired(let firing):
      (deadline, round, rung) = (firing.id, firing.round, firing.rung)
      (late, wasSuperseded) = (firing.lateBy, false)
    case .rungSuperseded(let passed, let passedRound, let passedRung):
      (deadline, round, rung) = (passed, passedRound, passedRung)
      (late, wasSuperseded) = (0, true)
    default: return
    }
    fired.append(deadline.rawValue)
    firedRounds.append(Int32(round))
    firedRungs.append(Int16(rung))
    firedAt.append(moment.microseconds)
    lateBy.append(Int64(late))
    superseded.append(wasSuperseded)
    firedCases.append(id)
  }

  /// One row for each person or role; the last event of the act is what they are told of.
  private mutating func addNotices(of act: ActRecord, case id: Int64) {
    for notice in act.notices {
      for audience in notice.audience {
        let (person, role): (PersonCode?, Role?)
        switch audience {
        case .person(let code): (person, role) = (code, nil)
        case .role(let held): (person, role) = (nil, held)
        case .responsible: continue
        }
        noticeRevisions.append(Int32(act.lastRevision))
        noticeKinds.append(notice.kind.rawValue)
        noticePersons.append(person?.rawValue)
        noticeRoles.append(role?.rawValue)
        noticeMoments.append(act.moment.microseconds)
        noticeCases.append(id)
      }
    }
  }

  private mutating func add(_ key: ActRecord.Key, of act: ActRecord, case id: Int64) {
    keyPersons.append(act.actor.person.id)
    keys.append(key.text)
    requests.append(key.request)
    keyFirsts.append(Int32(act.firstRevision))
    keyLasts.append(Int32(act.lastRevision))
    keyMoments.append(act.moment.microseconds)
    keyCases.append(id)
  }

  /// Writes the rows that differ from those before, and drops those that no longer run.
  private mutating func addDeadlines(of write: CaseWrite) {
    let (process, calendar) = (write.process, write.calendar)
    let before = DeadlineRow.rows(of: write.before, under: process, calendar: calendar)
    let after = DeadlineRow.rows(of: write.after, under: process, calendar: calendar)
    for row in before where !after.contains(where: { $0.deadline.id == row.deadline.id }) {
      ended.append(row.deadline.id.rawValue)
      endedCases.append(write.id)
    }
    let derived = Self.derivations(in: write.acts)
    for row in after where derived[row.deadline.id] != nil || !before.contains(row) {
      let deadline = row.deadline
      deadlines.append(deadline.id.rawValue)
      rounds.append(Int32(deadline.round))
      startsOn.append(deadline.startsOn.daysSince1970)
      dueOn.append(deadline.dueOn.daysSince1970)
      provisionals.append(deadline.provisional)
      calendars.append(Int32(deadline.calendarVersion))
      rungs.append(Int16(deadline.nextRung))
      firesAt.append(row.firesAt?.microseconds)
      derivations.append(
        derived[deadline.id].map { String(derivationJSON(of: deadline, derivation: $0)) } ?? "null")
      deadlineCases.append(write.id)
    }
  }

  /// The derivations that the acts brought about; the last one of each deadline counts.
  private static func derivations(in acts: [ActRecord]) -> [DeadlineID: Derivation] {
    var found: [DeadlineID: Derivation] = [:]
    for event in acts.lazy.flatMap(\.events) {
      switch event {
      case .deadlineStarted(let started): found[started.id] = started.derivation
      case .deadlineExtended(let extended): found[extended.id] = extended.derivation
      case .deadlineMoved(let moved): found[moved.id] = moved.derivation
      default: break
      }
    }
    return found
  }
}
