import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts

/// `casectl process migrate --plan`: what would become of each running case under a newer version.
struct ProcessMigrate: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "migrate",
      abstract: Help.text(
        vi: "Xem trước từng vụ việc khi chuyển sang phiên bản mới: giữ nguyên, thay đổi hay vướng.",
        en: "Show what becomes of each running case under a newer version: same, moves or stuck."))
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
      vi: "Chỉ xem trước; từng vụ việc được chuyển bằng `case migrate`.",
      en: "Only show it; each case is migrated with `case migrate`."))
  var plan = false

  /// How many cases are decided together.
  private static let pageSize = 500

  func run(in context: Context) async throws(Failure) {
    guard plan else { throw .usage(.missingValue(for: "--plan")) }
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
    let words = context.wording(under: try await context.process(found.id))
    let forecasts = try await forecasts(to: target, by: actor, in: context)
    context.printer.list(Self.columns(words), Cut(lines: forecasts))
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
    ["deadline": JSON(id), "kept": JSON(keptOn), "restarted": JSON(anewOn)]
  }

  /// `Thời hạn 12/02/2026 → 20/02/2026`: the date it keeps, and the one it would have anew.
  fileprivate func text(_ words: Wording) -> String {
    let dates = [keptOn, anewOn].map { $0.map(words.date) ?? "–" }
    return keptOn == anewOn
      ? "\(words.title(id)) \(dates[0])" : "\(words.title(id)) \(dates[0]) → \(dates[1])"
  }
}
