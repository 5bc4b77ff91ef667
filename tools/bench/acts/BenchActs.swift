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
    case ("country", 1):
      let connection = try Connection(
        SessionConfiguration(conninfo: ""), logger: Logger(label: "bench"))
      try Country(cases: numbers[0]).load(on: connection)
    case ("acts", 4):
      let (count, callers) = (numbers[0], numbers[1])
      let bench = try await Bench(count: count)
      let rate = try await bench.run(callers: callers, warmUp: numbers[2], seconds: numbers[3])
      print(rate.line)
    case ("acts", 5):
      let (count, callers) = (numbers[0], numbers[1])
      let bench = try await Bench(count: count)
      let rate = try await bench.run(
        rate: numbers[4], callers: callers, warmUp: numbers[2], seconds: numbers[3])
      print(rate.line)
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
        bench-acts load CASES OVERDUE [CLOSED] | country CASES
                   | acts CASES CALLERS WARMUP-SECONDS SECONDS [RATE]
                   | fire SERVERS | bulk CASES WORKERS | boards TIMES
        """)
      exit(64)
    }
  }
}

/// The parts of a server, without its edges.
struct Bench {
  private let queue: ActQueue
  /// The step each case is in.
  private let places: [Int]

  /// Connects, and looks where each case is.
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
    places = try await pool.withConnection { (connection) throws(PostgresError) in
      try connection.execute(.benchSteps).prefix(count).map { Int($0[0, as: Int32.self]) }
    }
    precondition(places.count == count, "as many cases as were loaded, or fewer")
  }

  /// How many acts were done, and how long they took in microseconds.
  struct Rate {
    var perSecond: Double
    var p50: Int
    var p99: Int
    /// Processor time of an act, in microseconds, where server and program share a machine.
    var client: Int
    var server: Int

    var line: String {
      "acts_per_second=\(Int(perSecond)) p50_us=\(p50) p99_us=\(p99)"
        + " client_cpu_us=\(client) server_cpu_us=\(server) peak_kib=\(Self.peak)"
    }

    /// The most memory that this process has held, in KiB.
    private static var peak: Int {
      var usage = rusage()
      return unsafe getrusage(Int32(RUSAGE_SELF.rawValue), &usage) == 0 ? usage.ru_maxrss : 0
    }
  }

  /// So many callers, each asking for the next act when it has its answer.
  func run(callers: Int, warmUp: Int, seconds: Int) async throws -> Rate {
    let clock = ContinuousClock()
    let start = clock.now.advanced(by: .seconds(warmUp))
    let end = start.advanced(by: .seconds(seconds))
    return try await measure(callers: callers, from: start) { caller in
      var caller = caller
      var times: [Int] = []
      while clock.now < end {
        let began = clock.now
        try await caller.act()
        if began >= start { times.append(Int((clock.now - began) / .microseconds(1))) }
      }
      return times
    }
  }

  /// Lets the callers work side by side, each giving the times of its acts since the start.
  func measure(
    callers: Int, from start: ContinuousClock.Instant,
    _ work: @escaping @Sendable (Caller) async throws -> [Int]
  ) async throws -> Rate {
    async let began = ProcessorTime(at: start)
    let times = try await withThrowingTaskGroup(of: [Int].self) { group in
      for number in 0..<callers {
        let caller = Caller(number, of: callers, queue: queue, places: places)
        group.addTask { try await work(caller) }
      }
      return try await group.reduce(into: [Int]()) { $0 += $1 }
    }
    let elapsed = (ContinuousClock.now - start) / .seconds(1)
    let spent = try await began.elapsed
    let sorted = times.sorted()
    return Rate(
      perSecond: Double(times.count) / elapsed, p50: sorted[sorted.count / 2],
      p99: sorted[sorted.count * 99 / 100], client: spent.client / (1_000 * times.count),
      server: spent.server / (1_000 * times.count))
  }
}

/// Somebody who moves cases of their own, so that every act asked for can be done.
struct Caller: Sendable {
  private let queue: ActQueue
  /// The indices of the caller's cases, and the step that each is in.
  private let indices: [Int]
  private var places: [Int]

  fileprivate init(_ number: Int, of callers: Int, queue: ActQueue, places: [Int]) {
    self.queue = queue
    indices = Array(stride(from: number + 1, through: places.count, by: callers))
    self.places = indices.map { places[$0 - 1] }
  }

  /// Moves one case, any of them.
  mutating func act() async throws {
    let place = Int.random(in: indices.indices)
    let unit = indices[place] % Loader.units
    let actor = Actor(
      person: Actor.Identity(id: Int32(unit) + 2, code: Loader.person(unit)))
    let act = Act(
      .perform(BenchProcess.action(from: places[place]), reason: nil),
      on: Loader.caseCode(indices[place]), by: actor)
    switch try await queue.perform(act) {
    case .done(let receipt): places[place] = Self.index(of: receipt.state.step)
    case let outcome: fatalError("an act was not done: \(outcome)")
    }
  }

  private static func index(of step: StepID) -> Int {
    Int(step.rawValue.dropFirst("step_".count)) ?? 0
  }
}
