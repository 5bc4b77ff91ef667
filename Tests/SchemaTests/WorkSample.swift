import Engine
import Postgres
import Schema
import Store
import TestSupport

/// Cases at random in three bodies, of which the test knows by itself whose work they are.
struct WorkSample {
  private static let bodies: [UnitCode] = [SmallCommission.commission, "X98002.UBKT", "X98001.CB1"]
  /// Beside the role that each member of the commission has there.
  private static let grants: [(SmallCommission.Member, Role, UnitCode)] = [
    (.officer, .chair, "X98002.UBKT"), (.officer, .officer, "X98002.UBKT"),
    (.chair, .secretary, "X98001.CB1"), (.clerk, .committeeMember, "X98001.CB1"),
    (.deputy, .officer, SmallCommission.commission),
  ]

  private struct Planted {
    var code: CaseCode
    var body: UnitCode
    var isOpen: Bool
    var role: Role
    var responsible: SmallCommission.Member?
    var member: SmallCommission.Member?
    var teamRole: Role
    var due: CivilDate?
    var remedy: RemedyLine.Status
    var reporter: SmallCommission.Member
  }

  /// What a line comes to, for comparison.
  struct Duty: Hashable {
    let dueOn: CivilDate?
    let code: CaseCode
    let kind: DutyLine.What.Kind

    var order: (String, String, Int16) {
      (dueOn.map(\.description) ?? "~", code.rawValue, kind.rawValue)
    }
  }

  private let commission: SmallCommission
  private var planted: [Planted] = []

  init(in database: TestDatabase, seed: UInt64, cases count: Int) throws {
    let samples = try SampleCases(in: database)
    commission = samples.commission
    let acts = try database.connect(as: .acts)
    for (member, role, unit) in Self.grants {
      _ = try PersonStore().grant(role, on: unit, to: member.code, using: acts)
    }
    let owner = try database.connect(as: .superuser)
    try owner.execute(
      .sql(
        """
        INSERT INTO process_steps SELECT p.id, 's' || role, 1, role
        FROM processes p, generate_series(1, 13) role
        """))
    var random = SplitMix64(seed: seed)
    for index in 0..<count {
      let one = Self.planted(index, using: &random)
      let id = try samples.insert(
        one.code.rawValue, body: one.body,
        grade: Int.random(in: 0..<5, using: &random) == 0 ? .secret : .internal,
        responsible: one.responsible, member: one.member)
      try Self.settle(one, id, on: owner)
      planted.append(one)
    }
  }

  private static func planted(_ index: Int, using random: inout SplitMix64) -> Planted {
    let members = SmallCommission.Member.allCases
    let day = Int.random(in: 0..<9, using: &random)
    return Planted(
      code: CaseCode("KT-2026-\(1_000 + index)"),
      body: bodies.randomElement(using: &random) ?? "X98002.UBKT",
      isOpen: Int.random(in: 0..<5, using: &random) > 0,
      role: Role(rawValue: Int16.random(in: 1...13, using: &random)) ?? .chair,
      responsible: Bool.random(using: &random) ? members.randomElement(using: &random) : nil,
      member: Bool.random(using: &random) ? members.randomElement(using: &random) : nil,
      teamRole: Role(rawValue: Int16.random(in: 10...13, using: &random)) ?? .teamMember,
      due: day == 0 ? nil : WorkSample.day("2026-02-0\(day)"),
      remedy: Bool.random(using: &random) ? .required : .reported,
      reporter: members.randomElement(using: &random) ?? .officer)
  }

  /// Brings the rows of an inserted case to where it stands.
  private static func settle(_ one: Planted, _ id: Int64, on owner: borrowing Connection) throws {
    let team =
      one.member.map { "{\"person\":\"\($0.code)\",\"role\":\"\(one.teamRole.code)\"}" } ?? ""
    let state =
      "{\"team\":[\(team)],\"remedies\":[{\"number\":1,\"reporters\":[\"\(one.reporter.code)\"]}]}"
    try owner.execute(
      .sql("UPDATE cases SET step = $2, status = $3, state = $4 WHERE id = $1"),
      [.int8(id), .text("s\(one.role.rawValue)"), .int2(one.isOpen ? 1 : 2), .json(state)])
    try owner.execute(
      .sql("UPDATE case_members SET role = $2 WHERE case_id = $1"),
      [.int8(id), .int2(one.teamRole.rawValue)])
    try owner.execute(
      .sql("UPDATE case_remedies SET status = $2 WHERE case_id = $1"),
      [.int8(id), .int2(one.remedy.rawValue)])
    if let due = one.due {
      try owner.execute(
        .sql("UPDATE deadlines SET due_on = $2 WHERE case_id = $1"),
        [.int8(id), .date(due.daysSince1970)])
    } else {
      try owner.execute(.sql("DELETE FROM deadlines WHERE case_id = $1"), [.int8(id)])
    }
  }
}

extension WorkSample {
  static func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(iso: text) else { preconditionFailure("\(text) is no date") }
    return day
  }

  func identity(_ member: SmallCommission.Member) -> Actor.Identity {
    Actor.Identity(id: commission.id(member), code: member.code)
  }

  func viewer(_ member: SmallCommission.Member) -> Viewer { Viewer(person: identity(member)) }

  /// What the rules give, in the order of the list.
  func duties(
    of member: SmallCommission.Member, on connection: borrowing Connection
  ) throws -> [Duty] {
    let visible = try visible(to: member, connection)
    return planted.filter { $0.isOpen && visible.contains($0.code) }
      .flatMap { one -> [Duty] in
        var kinds: [(CivilDate?, DutyLine.What.Kind)] = []
        if isTheirs(one, member) { kinds.append((one.due, .step)) }
        if member == .clerk { kinds.append((nil, .task)) }
        if one.remedy == .required, one.responsible == member {
          kinds.append((Self.remedyDue, .report))
        }
        if one.remedy == .reported, verifies(one, member) {
          kinds.append((Self.remedyDue, .verify))
        }
        return kinds.map { Duty(dueOn: $0.0, code: one.code, kind: $0.1) }
      }
      .sorted { $0.order < $1.order }
  }

  /// The cases that wait for others, in the order of the list.
  func waiting(
    of member: SmallCommission.Member, on connection: borrowing Connection
  ) throws -> [CaseCode] {
    let visible = try visible(to: member, connection)
    return
      planted
      .filter { one in
        one.isOpen && visible.contains(one.code) && !isTheirs(one, member)
          && (one.responsible == member || one.member == member)
      }
      .map { Duty(dueOn: $0.due, code: $0.code, kind: .step) }
      .sorted { $0.order < $1.order }.map(\.code)
  }

  /// Who holds a role on the body of a case or in its team.
  func holders(of role: Role, _ code: CaseCode) -> Set<PersonCode> {
    guard let one = planted.first(where: { $0.code == code }) else { return [] }
    var people = Set(
      SmallCommission.Member.allCases.filter { roles(of: $0, in: one.body).contains(role) }
        .map(\.code))
    if one.teamRole == role, let member = one.member { people.insert(member.code) }
    return people
  }

  private static var remedyDue: CivilDate { day("2026-03-01") }

  private func isTheirs(_ one: Planted, _ member: SmallCommission.Member) -> Bool {
    roles(of: member, in: one.body).contains(one.role)
      || one.member == member && one.teamRole == one.role
  }

  private func verifies(_ one: Planted, _ member: SmallCommission.Member) -> Bool {
    let roles = roles(of: member, in: one.body)
    let isCell = one.body == "X98001.CB1"
    let leads: Bool = roles.contains(.chair) || isCell && roles.contains(.secretary)
    let verifying: Set<Role> = [
      .secretary, .chair, .standingDeputy, .deputy, .commissionMember, .officer,
    ]
    let may = !roles.isDisjoint(with: isCell ? verifying.union([.committeeMember]) : verifying)
    return member != one.reporter
      && (leads || one.member == member && one.teamRole == .teamLeader
        || one.responsible == member && may)
  }

  private func roles(of member: SmallCommission.Member, in body: UnitCode) -> Set<Role> {
    let granted = Self.grants.filter { $0.0 == member && $0.2 == body }.map(\.1)
    return Set(body == SmallCommission.commission ? granted + [member.role] : granted)
  }

  /// What the policies alone let a person see.
  private func visible(
    to member: SmallCommission.Member, _ connection: borrowing Connection
  ) throws -> Set<CaseCode> {
    Set(
      try connection.pipeline([
        (.namePerson, [.int4(commission.id(member))]), (.sql("SELECT code FROM cases"), []),
      ])[1].map { CaseCode($0[0, as: String.self]) })
  }
}

extension WorkSample.Duty {
  init(_ line: DutyLine) {
    self.init(dueOn: line.dueOn, code: line.facts.code, kind: line.what.kind)
  }
}
