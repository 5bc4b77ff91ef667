import Casework
import Engine
import Glibc
import Logging
import Postgres
import Schema
import Store

/// Measures acts through the use case, in process: what a server does for a request, without HTTP.
@main
enum BenchActs {
  static func main() async throws {
    var arguments = CommandLine.arguments.dropFirst()
    let verb = arguments.popFirst()
    let numbers = arguments.compactMap { Int($0) }
    switch (verb, numbers.count) {
    case ("load", 2), ("load", 3):
      let connection = try Connection(
        SessionConfiguration(conninfo: ""), logger: Logger(label: "bench"))
      let closed = numbers.count == 3 ? numbers[2] : 0
      try Loader(count: numbers[0], overdue: numbers[1], closed: closed).load(on: connection)
    case ("acts", 4):
      let (count, callers) = (numbers[0], numbers[1])
      let bench = try await Bench(count: count)
      let rate = try await bench.run(callers: callers, warmUp: numbers[2], seconds: numbers[3])
      print("acts_per_second=\(Int(rate.perSecond)) p50_us=\(rate.p50) p99_us=\(rate.p99)")
    case ("fire", 1):
      let rate = try await FireBench(servers: numbers[0]).run()
      print("fired=\(rate.fired) per_second=\(Int(rate.perSecond))")
    case ("bulk", 2):
      for line in try await BulkBench(workers: numbers[1]).run(count: numbers[0]) { print(line) }
    case ("boards", 1):
      for line in try await BoardBench().run(times: numbers[0]) { print(line) }
    default:
      print(
        """
        bench-acts load CASES OVERDUE [CLOSED] | acts CASES CALLERS WARMUP-SECONDS SECONDS
                   | fire SERVERS | bulk CASES WORKERS | boards TIMES
        """)
      exit(64)
    }
  }
}

/// The parts of a server, without its edges.
struct Bench {
  private let queue: ActQueue
  private let count: Int
  /// The step each case is in, so that every act asked for can be done.
  private let places: [Int]

  init(count: Int) async throws {
    let session = SessionConfiguration(
      conninfo: "", onConnect: [.becomeActs, .planActsOnce])
    let pool = Pool(
      PoolConfiguration(session: session, limit: 2), logger: Logger(label: "bench"))
    let store = CaseStore(salts: { Array(repeating: 7, count: 16) }, fold: { $0 })
    let rules = RuleBook { _, reference in try BenchProcess.version(reference.version) }
    let cases = Cases(
      pool: pool, store: store, rules: rules, randomCode: { prefix, _ in CaseCode(prefix) })
    queue = ActQueue(cases)
    self.count = count
    places = try await pool.withConnection { (connection) throws(PostgresError) in
      try connection.execute(.benchSteps).map { Int($0[0, as: Int32.self]) }
    }
  }

  struct Rate {
    var perSecond: Double
    var p50: Int
    var p99: Int
  }

  /// So many callers, each asking for the next act when it has its answer.
  func run(callers: Int, warmUp: Int, seconds: Int) async throws -> Rate {
    let clock = ContinuousClock()
    let start = clock.now.advanced(by: .seconds(warmUp))
    let end = start.advanced(by: .seconds(seconds))
    let times = try await withThrowingTaskGroup(of: [Int].self) { group in
      for caller in 0..<callers {
        group.addTask { try await call(as: caller, of: callers, from: start, until: end) }
      }
      return try await group.reduce(into: [Int]()) { $0 += $1 }
    }
    let elapsed = (clock.now - start) / .seconds(1)
    let sorted = times.sorted()
    return Rate(
      perSecond: Double(times.count) / elapsed, p50: sorted[sorted.count / 2],
      p99: sorted[sorted.count * 99 / 100])
  }

  private func call(
    as caller: Int, of callers: Int, from start: ContinuousClock.Instant,
    until end: ContinuousClock.Instant
  ) async throws -> [Int] {
    let clock = ContinuousClock()
    var generator = SystemRandomNumberGenerator()
    var places = places
    var times: [Int] = []
    while clock.now < end {
      let index = Int.random(in: 0..<(count / callers), using: &generator) * callers + caller + 1
      let step = places[index - 1]
      let unit = index % Loader.units
      let actor = Actor(
        person: Actor.Identity(id: Int32(unit) + 2, code: Loader.person(unit)))
      let act = Act(
        .perform(BenchProcess.action(from: step), reason: nil), on: Loader.caseCode(index),
        by: actor)
      let began = clock.now
      let outcome = try await queue.perform(act)
      if began >= start { times.append(Int((clock.now - began) / .microseconds(1))) }
      switch outcome {
      case .done(let receipt): places[index - 1] = Self.index(of: receipt.state.step)
      default: fatalError("an act was not done: \(outcome)")
      }
    }
    return times
  }

  private static func index(of step: StepID) -> Int {
    Int(step.rawValue.dropFirst("step_".count)) ?? 0
  }
}
