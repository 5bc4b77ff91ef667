import Glibc
import Postgres
import TestSupport
import Testing

/// Runs of plans whose program is killed, whose database crashes, or that are steered from another terminal.
@Suite(.serialized) struct BulkProcessTests {
  /// How many cases the plans are over: more chunks than disturbances.
  private static let count = 120
  /// Many chunks, and time enough between them for whoever disturbs the run.
  fileprivate static let slowly = ["--chunk", "2", "--rate", "60/s"]

  @Test(.timeLimit(.minutes(5)))
  func
    `killed between chunks and within them, a run does each case once and tells each person once`()
    async throws
  {
    try await DemoCluster.with { demo in
      let office = BulkOffice(demo: demo)
      let openings = try await office.planOpenings(Self.count)
      for chunks: Int64 in [1, 4, 9, 20] {
        #expect(try await office.apply(openings, chunks) == .killed)
      }
      #expect(try await office.apply(openings) == .exited(0))
      try office.expectOneCaseForEachItem(Self.count)
      #expect(try office.digests() == ["chuyen-vien-1": Self.count])

      let plan = try await office.planAssignment(to: "chuyen-vien-2", of: Self.count)
      for chunks: Int64 in [2, 7, 23] {
        #expect(try await office.apply(plan, chunks) == .killed)
        #expect(try await office.applyHeld(plan) == .killed)
      }
      #expect(try await office.apply(plan) == .exited(0))
      try office.expect(Self.count, cases: Self.count, assignedTo: "chuyen-vien-2")
      #expect(try office.digests() == ["chuyen-vien-2": Self.count])
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `an atomic run that is killed in the middle did nothing, and applied again it does all`()
    async throws
  {
    try await DemoCluster.with { demo in
      let office = BulkOffice(demo: demo)
      #expect(try await office.apply(try await office.planOpenings(Self.count)) == .exited(0))
      let plan = try await office.planAssignment(to: "chuyen-vien-2", of: Self.count)
      for place in [0, Self.count / 2, Self.count - 1] {
        let code = try office.cases()[place]
        #expect(try await office.apply(plan, ["--atomic"], heldBy: code) == .killed)
        try office.expect(0, cases: Self.count, assignedTo: "chuyen-vien-2")
      }
      #expect(try await office.apply(plan, ["--atomic"]) == .exited(0))
      try office.expect(Self.count, cases: Self.count, assignedTo: "chuyen-vien-2")
      #expect(try office.digests() == ["chuyen-vien-2": Self.count])
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a run whose database crashes ends with 7 and, applied again, does each case once`()
    async throws
  {
    try await DemoCluster.with { demo in
      let office = BulkOffice(demo: demo)
      #expect(try await office.apply(try await office.planOpenings(Self.count)) == .exited(0))
      let plan = try await office.planAssignment(to: "chuyen-vien-2", of: Self.count)
      for chunks: Int64 in [1, 12, 30] {
        let end = try await office.apply(plan, Self.slowly + ["--workers", "2"]) {
          let isThere = try await office.wait(for: chunks, of: plan)
          try await office.restart()
          #expect(isThere)
          return false
        }
        #expect(end == .exited(7))
      }
      #expect(try await office.apply(plan) == .exited(0))
      try office.expect(Self.count, cases: Self.count, assignedTo: "chuyen-vien-2")
      #expect(try office.digests() == ["chuyen-vien-2": Self.count])
    }
  }

  @Test(.timeLimit(.minutes(5)))
  func `a run is suspended, resumed and cancelled from another terminal`() async throws {
    try await DemoCluster.with { demo in
      let office = BulkOffice(demo: demo)
      #expect(try await office.apply(try await office.planOpenings(Self.count)) == .exited(0))
      let first = try await office.planAssignment(to: "chuyen-vien-2", of: Self.count)
      let end = try await office.apply(first, Self.slowly) {
        #expect(try await office.wait(for: 3, of: first))
        try await Self.suspendAndResume(first, office)
        return false
      }
      #expect(end == .exited(0))
      try office.expect(Self.count, cases: Self.count, assignedTo: "chuyen-vien-2")

      let second = try await office.planAssignment(to: "chuyen-vien-1", of: Self.count)
      let cancelled = try await office.apply(second, Self.slowly) {
        #expect(try await office.wait(for: 3, of: second))
        let number = try office.run(of: second).number
        #expect(
          try await office.expectDone("bulk", "cancel", "\(number)").words == [
            "cancelled", "\(number)",
          ])
        return false
      }
      #expect(cancelled == .exited(3))
      // What it had done by then stays, and the rest is as it was.
      let done = Int(try office.run(of: second).chunks) * 2
      #expect((6..<Self.count).contains(done))
      let told = try office.digests()
      #expect(told == ["chuyen-vien-1": done])
    }
  }

  /// Nothing more is done from the moment `suspend` has answered until `resume` is typed.
  private static func suspendAndResume(_ plan: BulkOffice.Plan, _ office: BulkOffice) async throws {
    let number = "\(try office.run(of: plan).number)"
    #expect(
      try await office.expectDone("bulk", "suspend", number).words == ["suspended", "\(number)"])
    let rested = try office.run(of: plan)
    #expect(!rested.hasEnded)
    let status = try await office.expectDone("bulk", "status", number, "-o", "json")
    #expect(status.output.contains(#""status": "suspended""#))
    // The apply that rests is still there.
    #expect(status.output.contains(#""at_work": 1"#), "\(status.output)")
    #expect(try office.run(of: plan) == rested)
    try await office.expectDone("bulk", "resume", number)
  }
}

extension BulkOffice {
  /// Applies a plan in small chunks, and kills the program when so many are committed.
  fileprivate func apply(_ plan: Plan, _ chunks: Int64) async throws -> End {
    try await apply(plan, BulkProcessTests.slowly) { try await wait(for: chunks, of: plan) }
  }

  /// Applies a plan in small chunks, and kills the program in the middle of one.
  fileprivate func applyHeld(_ plan: Plan) async throws -> End {
    let code = try #require(try run(of: plan).waiting.last)
    return try await apply(plan, BulkProcessTests.slowly, heldBy: code)
  }

  /// Applies a plan, and kills the program when it waits for a case that somebody else has locked.
  ///
  /// The server finishes what it was sent before it finds that nobody hears, or drops it: both are right.
  fileprivate func apply(
    _ plan: Plan, _ words: [String], heldBy code: String
  ) async throws -> End {
    let connection = try connect()
    try connection.execute(.sql("BEGIN"))
    try connection.execute(
      .sql("SELECT 1 FROM cases WHERE code = $1 FOR UPDATE"), [.text(code)])
    let end = try await apply(plan, words) {
      try await waitForHeldChunk()
      return true
    }
    try connection.execute(.sql("ROLLBACK"))
    return end
  }
}
