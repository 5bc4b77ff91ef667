import Engine
import Postgres

/// The arrays of `writeAct` and `writeActs` for events and notices, filled case by case.
struct WriteColumns {
  private let clockShift: Int64
  private let salts: () -> [UInt8]

  private var eventCases: [Int64?] = []
  private var eventRevisions: [Int32?] = []
  private var kinds: [Int16?] = []
  private var moments: [Int64?] = []
  private var actors: [Int32?] = []
  private var behalfs: [Int32?] = []
  private var throughs: [Int32?] = []
  private var contents: [String?] = []
  private var personals: [String?] = []
  private var hashes: [[UInt8]?] = []

  private var noticeCases: [Int64?] = []
  private var noticeRevisions: [Int32?] = []
  private var noticeKinds: [Int16?] = []
  private var noticePersons: [String?] = []
  private var noticeRoles: [Int16?] = []
  private var noticeMoments: [Int64?] = []

  init(clockShift: Int64, salts: @escaping () -> [UInt8]) {
    self.clockShift = clockShift
    self.salts = salts
  }

  /// Whether the batch is one line of one act on one case: what `writeAct` has room for.
  var isOneLine: Bool { kinds.count == 1 }

  mutating func add(_ write: CaseWrite) {
    for act in write.acts {
      addEvents(of: act, in: write)
      addNotices(of: act, case: write.id)
    }
  }

  /// The parameters of `writeAct` from `$11` on: what one act has once stands once.
  func arguments(of act: ActRecord, _ deadlines: DeadlineColumns) -> [PostgresValue] {
    let actor = act.actor
    return [
      .int8(clockShift), .timestamptz(act.moment.microseconds), .int4(actor.person.id),
      actor.onBehalfOf.map { .int4($0.id) } ?? .null, actor.through.map { .int4($0.id) } ?? .null,
      .one(of: kinds, PostgresValue.int2), .one(of: contents, PostgresValue.json),
      .one(of: personals, PostgresValue.json), .one(of: hashes, PostgresValue.bytea),
      deadlines.endedOne,
    ] + deadlines.started.scalars + [
      .int2s(noticeKinds), .texts(noticePersons), .int2s(noticeRoles),
    ]
  }

  /// The parameters of `writeActs` from `$11` on.
  func arguments(_ deadlines: DeadlineColumns) -> [PostgresValue] {
    [
      .int8(clockShift), .int8s(eventCases), .int4s(eventRevisions), .int2s(kinds),
      .timestamptzs(moments), .int4s(actors), .int4s(behalfs), .int4s(throughs), .jsons(contents),
      .jsons(personals), .byteas(hashes), deadlines.endedCases, deadlines.ended,
      deadlines.started.cases,
    ] + deadlines.started.arrays + [
      .int8s(noticeCases), .int4s(noticeRevisions), .int2s(noticeKinds), .texts(noticePersons),
      .int2s(noticeRoles), .timestamptzs(noticeMoments),
    ]
  }
}

extension WriteColumns {
  private mutating func addEvents(of act: ActRecord, in write: CaseWrite) {
    var revision = act.firstRevision
    for line in RecordedEvent.lines(of: act.events, actReason: act.reason) {
      let context = EventContext(
        caseCode: write.after.code, revision: revision, at: act.moment,
        actor: act.actor.person.code, onBehalfOf: act.actor.onBehalfOf?.code,
        through: act.actor.through?.code, clockShift: clockShift)
      let encoded = EventEncoder.encode(line, context: context, salts: salts)
      eventCases.append(write.id)
      eventRevisions.append(Int32(revision))
      kinds.append(encoded.kind.rawValue)
      moments.append(act.moment.microseconds)
      actors.append(act.actor.person.id)
      behalfs.append(act.actor.onBehalfOf?.id)
      throughs.append(act.actor.through?.id)
      contents.append(encoded.content)
      personals.append(encoded.personal)
      hashes.append(encoded.hash)
      revision += 1
    }
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
}
