import ArgumentParser
import Engine
import Texts

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    name: [.customShort("o"), .long],
    help: .text(
      vi: "Cách ghi dữ liệu: table, json, ndjson, csv.",
      en: "How data is written: table, json, ndjson, csv."))
  var output = OutputFormat.table

  @Option(help: .language)
  var lang: Language?

  @Option(name: .customLong("as"), help: .impersonated)
  var impersonated: String?

  @Option(name: .customLong("for"), help: .delegator)
  var delegator: String?

  @Option(help: .database)
  var database: String?
}

/// What every command that changes something takes.
struct ChangeOptions: ParsableArguments {
  @Option(
    help: .text(
      vi: "Lý do; được lưu cùng thao tác hoặc trong nhật ký.",
      en: "Why; kept with the act, or in the log."))
  var reason: String?

  @Flag(
    help: .text(
      vi: "Chạy thử: cho biết điều sẽ xảy ra; không ghi gì.",
      en: "Decide and say what would happen; write nothing."))
  var dryRun = false

  @Option(
    help: .text(
      vi: "Khóa chống lặp: cùng khóa thì nhận lại kết quả đầu tiên.",
      en: "An idempotency key: the same key gives the first answer again."))
  var key: String?
}

/// What every command that acts on one case takes.
struct ActOptions: ParsableArguments {
  @OptionGroup var change: ChangeOptions

  @Option(
    help: .text(
      vi: "Lần thay đổi đã xem; nếu vụ việc đã thay đổi thêm thì thao tác bị từ chối.",
      en: "The revision you saw; the act is refused as stale if the case has moved on."))
  var expectRevision: Int?
}

/// How long a list may be.
struct ListOptions: ParsableArguments {
  @Option(
    help: .text(
      vi: "Số dòng nhiều nhất; danh sách bị cắt sẽ nói rõ.",
      en: "The most lines to show; a list that was cut says so."))
  var limit = 100

  /// - Returns: The limit.
  func checked() throws(Failure) -> Int {
    guard (1...10_000).contains(limit) else {
      throw .usage(.badValue("\(limit)", for: "--limit", allowed: ["1…10000"]))
    }
    return limit
  }
}

/// How data is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people; everything else is for programs and has a stable schema.
  case table
  case json, ndjson, csv

  /// Whether errors are JSON too.
  var isJSON: Bool { self == .json || self == .ndjson }
}

extension Language: ExpressibleByArgument {}
