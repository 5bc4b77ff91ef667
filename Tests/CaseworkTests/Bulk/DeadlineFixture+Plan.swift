import Bulk
import Casework
import Engine
import Notices
import Postgres
import Store
import TestSupport

extension DeadlineFixture {
  /// The plan of a command on some cases.
  func plan(
    _ command: Command, on targets: [String], by member: SmallCommission.Member = .secretary,
    at moment: Moment? = nil
  ) async throws -> BulkPlan {
    try await plan(.command(command), on: targets, by: member, at: moment)
  }

  /// The plan of an action.
  func plan(
    _ action: BulkAction, on targets: [String], by member: SmallCommission.Member = .secretary,
    at moment: Moment? = nil
  ) async throws -> BulkPlan {
    let answer = try await cases.plan(
      PlanRequest(action, on: BulkSelection(targets), by: actor(member), at: moment))
    guard case .planned(let plan) = answer else { throw Unexpected("\(answer)") }
    return plan
  }

  /// Does to each case of a plan what the plan has, and gives what became of it.
  func perform(_ plan: BulkPlan, by member: SmallCommission.Member) async throws -> [Outcome] {
    guard case .command(let command) = plan.action else { throw Unexpected("\(plan.action)") }
    let acts = plan.items.map { Act(command, on: CaseCode($0.target), by: actor(member)) }
    return try await cases.perform(acts)
  }

  /// How many notices each person has, once the outbox is read.
  func deliveredNotices() async throws -> [PersonCode: Int] {
    let reader = NoticeReader(pool: database.pool(as: .acts, limit: 1), clock: ManualClock())
    _ = try await reader.deliver()
    let rows = try database.connect(as: .superuser).execute(
      .sql(
        """
        SELECT p.code, count(*) FROM inbox i JOIN persons p ON p.id = i.person_id GROUP BY p.code
        """))
    return Dictionary(
      uniqueKeysWithValues: rows.map {
        (PersonCode($0[0, as: String.self]), Int($0[1, as: Int64.self]))
      })
  }

  /// Moves every case's row to another place of its table, in an order of chance.
  func shuffleRows() throws {
    let connection = try database.connect(as: .superuser)
    let ids = try connection.execute(.sql("SELECT id FROM cases ORDER BY random()"))
      .map { $0[0, as: Int64.self] }
    for id in ids {
      try connection.execute(.sql("UPDATE cases SET title = title WHERE id = $1"), [.int8(id)])
    }
  }
}

extension BulkVerdict {
  /// What an act came to, without its notices.
  init(_ outcome: Outcome) {
    self =
      switch outcome {
      case .done(let receipt): .done(BulkOutcome(receipt.state, notices: [:]))
      case .unchanged: .unchanged
      case .refused(let refusal, _): .refused(refusal.blockers.map { BlockerNote($0) })
      default: .notFound
      }
  }
}

extension BulkPlan {
  /// How many targets have a verdict.
  func count(_ word: String) -> Int { items.count { $0.verdict.word == word } }

  /// All notices that the plan foresees.
  var notices: [PersonCode: Int] {
    var notices: [PersonCode: Int] = [:]
    for case .done(let outcome) in items.map(\.verdict) {
      notices.merge(outcome.notices, uniquingKeysWith: +)
    }
    return notices
  }
}
