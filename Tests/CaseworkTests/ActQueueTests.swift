import Casework
import Engine
import Postgres
import Store
import Synchronization
import TestSupport
import Testing

@Suite struct ActQueueTests {
  @Test func `acts that come at the same moment share batches, and each has its own answer`()
    async throws
  {
    try await withTestDatabase { database in
      let fixture = try DeadlineFixture(database)
      let codes = try await [fixture.open(startBy: nil), fixture.open(startBy: nil)]
      let batches = Mutex<[Int]>([])
      let queue = ActQueue(
        Cases(
          pool: database.pool(as: .acts, limit: 2), store: fixture.store, rules: fixture.rules,
          randomCode: { _, _ in "KT-2026-000000" },
          observe: { observation in
            guard case .performed(let outcomes, _) = observation else { return }
            batches.withLock { $0.append(outcomes.count) }
          }))
      let titles = try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
        for index in 0..<100 {
          let act = Act(
            .addTask(title: "Việc \(index)", owner: "officer", dueOn: nil), on: codes[index % 2],
            by: fixture.actor(.chair))
          group.addTask { (index, try await queue.perform(act)) }
        }
        return try await group.reduce(into: [Int: String]()) { titles, answer in
          guard case .done(let receipt) = answer.1,
            case .taskAdded(_, let title, _, _)? = receipt.events.first
          else { throw Unexpected("\(answer)") }
          titles[answer.0] = title
        }
      }
      #expect(titles == Dictionary(uniqueKeysWithValues: (0..<100).map { ($0, "Việc \($0)") }))
      let sizes = batches.withLock { $0 }
      #expect(sizes.reduce(0, +) == 100)
      #expect(sizes.count < 50, "\(sizes)")
      #expect(sizes.allSatisfy { $0 <= 64 })
    }
  }
}
