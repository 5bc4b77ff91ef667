import ArgumentParser
import Bulk
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl bulk list`: one's own runs, newest first.
struct BulkList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê các lượt chạy của mình, mới nhất trước.",
        en: "List your runs, newest first."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  func run(in context: Context) async throws(Failure) {
    let limit = try list.checked()
    let viewer = Viewer(person: try await context.actor().person)
    let runs = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.runs(nil, limit: limit, for: viewer)
    }
    context.printer.list(BulkRunLine.columns(context.language), runs)
  }
}

/// `casectl bulk status`: how far one run is.
struct BulkStatusCommand: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "status",
      abstract: Help.text(
        vi: "Cho biết một lượt chạy đã đến đâu.",
        en: "Say how far a run is."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: .runNumber)
  var number: String

  func run(in context: Context) async throws(Failure) {
    let line = try await context.runLine(try context.run(number))
    context.printer.one(line.json) {
      let columns = BulkRunLine.columns(context.language)
      return columns.compactMap { column in
        column.title.map { "\($0[context.language]): \(column.cell(line))" }
      }
    }
  }
}

extension BulkRunLine {
  static func columns(_ language: Language) -> [Column<BulkRunLine>] {
    let words = Wording(language: language)
    func count(
      _ name: String, vi: String, en: String, _ value: @escaping (BulkTally) -> Int
    ) -> Column<BulkRunLine> {
      Column(name, LocalizedText(vi: vi, en: en)) { JSON(value($0.tally)) }
    }
    return [
      Column("run", Heading.number) { .int($0.id) },
      Column(
        "status", Heading.status, { .string($0.status.code) }, text: { $0.statusText(words) }),
      Column(
        "action", Heading.action, { $0.summary["action"] ?? .null },
        text: { line in
          let action = line.summary["action"].flatMap { try? BulkAction(json: $0) }
          return action.map { PlanPhrase.action($0, words) } ?? ""
        }),
      Column(
        "started_at", Heading.moment, { JSON($0.startedAt) }, text: { words.moment($0.startedAt) }),
      Column("ended_at") { JSON($0.endedAt) },
      count("items", vi: "Tổng số", en: "Items", \.items),
      count("done", vi: "Xong", en: "Done", \.done),
      count("refused", vi: "Bị từ chối", en: "Refused", \.refused),
      count("stale", vi: "Đã cũ", en: "Stale", \.stale),
      count("left", vi: "Để nguyên", en: "Left", \.left),
      count("waiting", vi: "Đang chờ", en: "Waiting", \.waiting),
      count("not_done", vi: "Chưa làm đến", en: "Not done", \.notDone),
      Column("at_work") { JSON($0.atWork) },
      Column("cancelled_by") { JSON($0.cancelledBy) },
      Column("atomic") { .bool($0.isAtomic) },
      Column("reverts") { $0.reverts.map { .int($0) } ?? .null },
      Column("plan") { .string($0.plan) },
    ]
  }

  /// The status, with what somebody should know who waits for the run's end.
  private func statusText(_ words: Wording) -> String {
    let title = status.title[words.language]
    if let cancelledBy {
      return words.either(vi: "\(title) (\(cancelledBy))", en: "\(title) by \(cancelledBy)")
    }
    guard !status.hasEnded, atWork == 0 else { return title }
    return words.either(vi: "\(title), hiện không ai thực hiện", en: "\(title), nobody at work")
  }

  fileprivate var json: JSON {
    .object(Self.columns(.english).map { JSON.Member($0.name, $0.value(self)) })
  }
}

extension BulkRun.Status {
  var title: LocalizedText {
    switch self {
    case .running: LocalizedText(vi: "đang thực hiện", en: "running")
    case .suspended: LocalizedText(vi: "tạm dừng", en: "suspended")
    case .done: LocalizedText(vi: "xong", en: "done")
    case .partlyDone: LocalizedText(vi: "xong một phần", en: "partly done")
    case .cancelled: LocalizedText(vi: "đã hủy", en: "cancelled")
    case .failed: LocalizedText(vi: "không thực hiện", en: "nothing done")
    }
  }
}
