import ArgumentParser
import Bulk
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl process migrate`: what would become of each running case under a newer version, and the
/// plan that takes them there.
struct ProcessMigrate: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "migrate",
      abstract: Help.text(
        vi: "Xem trước từng vụ việc khi chuyển sang phiên bản mới: giữ nguyên, thay đổi hay vướng.",
        en: "Show what becomes of each running case under a newer version: same, moves or stuck."),
      discussion: Help.text(
        vi: """
          --plan liệt kê từng vụ việc với ngày hiện có và ngày tính lại của mỗi thời hạn. --out ghi kế \
          hoạch để `casectl bulk apply` thực hiện và `casectl bulk revert` hoàn tác; khi đó mỗi thời hạn \
          có ngày khác, hoặc có vụ việc không tính lại được, phải được chọn --keep hoặc --restart.
          """,
        en: """
          --plan lists each case with the date that every deadline has, and the one it would have anew. \
          --out writes the plan that `casectl bulk apply` carries out and `casectl bulk revert` takes \
          back; then each deadline that has another date, or cannot be derived anew in some case, needs \
          --keep or --restart.
          """))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .text(
      vi: "Mã quy trình.",
      en: "The process."))
  var process: String

  @Option(help: .processVersion)
  var to: Int

  @Flag(
    help: .text(
      vi: "Chỉ xem trước.",
      en: "Only show it."))
  var plan = false

  @OptionGroup var chosen: MigrationPlanOptions
  @OptionGroup var output: PlanOutputOptions

  /// How many cases are decided together.
  private static let pageSize = 500

  func run(in context: Context) async throws(Failure) {
    guard plan != (output.out != nil) else {
      throw plan
        ? .usage(.conflictingOptions("--plan", "--out"))
        : .usage(.missingValue(for: "--plan, --out"))
    }
    if plan, let option = chosen.firstGiven ?? (output.force ? "--force" : nil) {
      throw .usage(.conflictingOptions("--plan", option))
    }
    let code: ProcessCode = try context.input.code(process, for: "PROCESS")
    let actor = try await context.actor()
    let versions = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.processVersions(of: code)
    }
    let target = ProcessReference(code: code, version: to)
    guard let found = versions.first(where: { $0.reference == target }) else {
      throw .notFound(.unknownProcess("\(target)"))
    }
    let forecasts = try await forecasts(to: target, by: actor, in: context)
    guard !plan else {
      let words = context.wording(under: try await context.process(found.id))
      return context.printer.list(Self.columns(words), Cut(lines: forecasts))
    }
    try await write(forecasts, to: target, by: actor, in: context)
  }

  /// The bulk plan of the cases that were shown: those that are stuck are in it too, and left as they
  /// are.
  private func write(
    _ forecasts: [MigrationForecast], to target: ProcessReference, by actor: Actor,
    in context: Context
  ) async throws(Failure) {
    let restarting = try chosen.restarted(in: forecasts, context.input)
    let reason = try context.input.textIfThere(chosen.reason, for: "--reason", limit: .note)
    let selection = BulkSelection(
      forecasts.map(\.code.rawValue),
      text: "process = \(target.code) and version < \(target.version) and status in (open, paused)")
    let plan = try await context.plan(
      PlanRequest(
        .command(.migrate(to: target.version, restarting: restarting)), on: selection, by: actor,
        reason: reason))
    let summary = PlanSummary(plan)
    try summary.check(expected: chosen.expect)
    try output.write(plan, summary, in: context)
  }

  private func forecasts(
    to target: ProcessReference, by actor: Actor, in context: Context
  ) async throws(Failure) -> [MigrationForecast] {
    var forecasts: [MigrationForecast] = []
    var last: CaseCode?
    let progress = Progress(context.printer)
    defer { progress.end() }
    repeat {
      let (viewer, after) = (Viewer(of: actor), last)
      let codes = try await context.asking { () async throws(CaseworkError) in
        try await context.services.reading.cases(
          below: target, after: after, limit: Self.pageSize, for: viewer)
      }
      forecasts += try await context.asking { () async throws(CaseworkError) in
        try await context.services.cases.foresee(migrating: codes, to: target, by: actor)
      }
      progress.advance(by: codes.count, of: nil)
      last = codes.count < Self.pageSize ? nil : codes.last
    } while last != nil
    return forecasts
  }

  private static func columns(_ words: Wording) -> [Column<MigrationForecast>] {
    [
      Column("case", Heading.code) { JSON($0.code) },
      Column("version", Heading.version) { JSON($0.version) },
      Column("step", Heading.step, { JSON($0.step) }, text: { words.title($0.step) }),
      Column("verdict", Heading.verdict) { .string($0.verdict.rawValue) },
      Column(
        "deadlines", Heading.deadlines, { .array($0.deadlines.map(\.json)) },
        text: { $0.deadlines.map { $0.text(words) }.joined(separator: "; ") }),
      Column(
        "blockers", Heading.blockers, { .array($0.blockers.map(\.json)) },
        text: { $0.blockers.map { words.sentence($0.reason) }.joined(separator: " ") }),
      Column("unknown", nil) { .array($0.strangers.map(JSON.string)) },
    ]
  }
}

extension MigrationForecast.DeadlineForecast {
  fileprivate var json: JSON {
    [
      "deadline": JSON(id), "kept": JSON(keptOn), "restarted": JSON(anewOn),
      "blockers": .array(blockers.map(\.json)),
    ]
  }

  /// `Thời hạn 12/02/2026 → 20/02/2026`: the date it keeps, and the one it would have anew, or why it
  /// would have none.
  fileprivate func text(_ words: Wording) -> String {
    let dates = [keptOn, anewOn].map { $0.map(words.date) ?? "–" }
    guard keptOn != anewOn else { return "\(words.title(id)) \(dates[0])" }
    let why = blockers.map { words.sentence($0.reason) }.joined(separator: " ")
    return "\(words.title(id)) \(dates[0]) → \(dates[1])" + (why.isEmpty ? "" : " (\(why))")
  }
}
