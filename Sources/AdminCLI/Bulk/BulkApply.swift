import ArgumentParser
import Bulk
import Casework
import Engine
import Store
import Texts

/// `casectl bulk apply`: does what a plan says, and nothing else.
struct BulkApply: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "apply",
      abstract: Help.text(
        vi: "Thực hiện đúng một kế hoạch; nếu bị ngắt giữa chừng thì chạy lại để làm tiếp.",
        en: "Do what a plan says and nothing else; run again after a break, it goes on."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .text(
      vi: "Tệp kế hoạch; - là đầu vào chuẩn.",
      en: "The plan's file; - is the standard input."), completion: .file())
  var plan: String

  @Flag(
    help: .text(
      vi: "Tất cả hoặc không gì cả, trong một giao dịch.",
      en: "All of it or nothing, in one transaction."))
  var atomic = false

  @Flag(
    help: .text(
      vi:
        "Chấp nhận các ngày thay đổi chỉ vì thực hiện vào ngày muộn hơn thời điểm của kế hoạch, theo "
        + "cùng một lịch.",
      en:
        "Accept dates that move only because it is a later day than the plan's, under its calendar."
    ))
  var acceptDates = false

  @Flag(
    help: .text(
      vi: "Thực hiện lại một kế hoạch mà lượt chạy trước đã kết thúc.",
      en: "Run a plan again whose last run has ended."))
  var newRun = false

  @Option(
    help: .text(
      vi: "Số luồng thực hiện cùng lúc; 1 nếu không ghi.",
      en: "How many workers share the run; 1 unless told."))
  var workers: Int?

  @Option(
    help: .text(
      vi: "Số vụ việc nhiều nhất trong một giây, ví dụ 100/s.",
      en: "The most cases in a second, such as 100/s."))
  var rate: String?

  @Option(
    help: .text(
      vi: "Số vụ việc trong một giao dịch; 500 nếu không ghi.",
      en: "How many cases one transaction holds; 500 unless told."))
  var chunk: Int?

  var connections: Int { max(1, min(workers ?? 1, Self.workersMax)) }

  private static let workersMax = 32
  /// What holds where nothing is told.
  private static let standard = BulkRuns.Manner()

  func run(in context: Context) async throws(Failure) {
    let manner = try manner()
    let plan = try PlanFile(path: plan).plan(in: context)
    let actor = try await context.actor()
    let progress = Progress(context.printer)
    let state = try await carryOut(plan, by: actor, manner, progress, in: context)
    try context.tell(state)
  }

  private func carryOut(
    _ plan: BulkPlan, by actor: Actor, _ manner: BulkRuns.Manner, _ progress: Progress,
    in context: Context
  ) async throws(Failure) -> BulkRuns.State {
    let terms = BulkRuns.Terms(isAtomic: atomic, acceptsDates: acceptDates)
    // Also when it fails: what is said then stands on a line of its own.
    defer { progress.end() }
    return try await context.running { (runs) async throws(BulkError) in
      let run = try await runs.begin(plan, by: actor, terms, isNew: newRun)
      if run.status.hasEnded { context.printer.say(.runHadEnded(run, of: plan.action)) }
      progress.begin()
      return try await runs.carryOut(
        run, of: plan, by: actor, manner, progress: { progress.show($0) })
    }
  }

  /// - Throws: A mistake, also where an option has no meaning: one transaction has one worker and no pauses.
  private func manner() throws(Failure) -> BulkRuns.Manner {
    if atomic {
      let given = [
        workers.map { _ in "--workers" }, rate.map { _ in "--rate" }, chunk.map { _ in "--chunk" },
      ]
      if let option = given.compactMap(\.self).first {
        throw .usage(.conflictingOptions("--atomic", option))
      }
    }
    let workers = workers ?? Self.standard.workers
    let chunk = chunk ?? Self.standard.chunkSize
    guard (1...Self.workersMax).contains(workers) else {
      throw .usage(.badValue("\(workers)", for: "--workers", allowed: ["1…\(Self.workersMax)"]))
    }
    guard (1...10_000).contains(chunk) else {
      throw .usage(.badValue("\(chunk)", for: "--chunk", allowed: ["1…10000"]))
    }
    return BulkRuns.Manner(workers: workers, chunkSize: chunk, rate: try casesPerSecond())
  }

  private func casesPerSecond() throws(Failure) -> Int? {
    guard let rate else { return nil }
    let digits = rate.hasSuffix("/s") ? rate.dropLast(2) : rate[...]
    guard let count = Int(digits), (1...1_000_000).contains(count) else {
      throw .usage(.badValue(rate, for: "--rate", allowed: ["100/s"]))
    }
    return count
  }
}
