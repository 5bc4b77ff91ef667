import ArgumentParser
import Bulk
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl bulk items`: what became of each case of a run; those that failed can be planned again.
struct BulkItems: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "items",
      abstract: Help.text(
        vi: "Liệt kê kết quả từng vụ việc của một lượt chạy.",
        en: "List what became of each case of a run."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  @Argument(help: .runNumber)
  var number: String

  @Flag(
    help: .text(
      vi: "Chỉ những vụ việc bị từ chối hoặc đã cũ.",
      en: "Only those that were refused or stale."))
  var failed = false

  @Option(
    help: .text(
      vi: "Chỉ những vụ việc có kết quả này: waiting, done, refused, stale, left hoặc not_done; "
        + "có thể ghi nhiều lần, cùng với --failed.",
      en: "Only those with this outcome: waiting, done, refused, stale, left or not_done; may be "
        + "given several times, and beside --failed."))
  var state: [String] = []

  @Flag(
    help: .text(
      vi: "Chỉ ghi mã, mỗi dòng một mã, để lập kế hoạch lại bằng --ids; không giới hạn số dòng.",
      en: "Write codes only, one on each line, to be planned again with --ids; all of them."))
  var ids = false

  @Option(
    help: .text(
      vi: "Tiếp sau vị trí này.",
      en: "Go on after this position."))
  var after: Int?

  private static let page = 10_000

  func run(in context: Context) async throws(Failure) {
    let limit = try list.checked()
    let states = try states(context.input)
    let line = try await context.runLine(try context.run(number))
    let viewer = Viewer(person: try await context.actor().person)
    guard !ids else { return try await writeCodes(of: line.id, in: states, viewer, in: context) }
    if let after, !(0...Int(Int32.max)).contains(after) {
      throw .usage(.badValue("\(after)", for: "--after"))
    }
    let items = try await page(
      of: line.id, in: states, after: after ?? -1, limit: limit, viewer, in: context)
    let words = try await context.words(of: line, naming: items.lines.compactMap(\.mover))
    context.printer.list(BulkItemLine.columns(words), items) {
      "--after \($0.ordinal)"
    }
  }

  /// The outcomes that were asked for; nil for all.
  private func states(_ input: Input) throws(Failure) -> Set<BulkItemState>? {
    var states: Set<BulkItemState> = failed ? [.refused, .stale] : []
    for word in state { states.insert(try input.word(word, for: "--state")) }
    return states.isEmpty ? nil : states
  }

  private func writeCodes(
    of run: Int64, in states: Set<BulkItemState>?, _ viewer: Viewer, in context: Context
  ) async throws(Failure) {
    var last = -1
    while true {
      let items = try await page(
        of: run, in: states, after: last, limit: Self.page, viewer, in: context)
      for item in items.lines { context.printer.console.print(item.target) }
      guard items.isCut, let end = items.lines.last else { return }
      last = end.ordinal
    }
  }

  private func page(
    of run: Int64, in states: Set<BulkItemState>?, after ordinal: Int, limit: Int,
    _ viewer: Viewer, in context: Context
  ) async throws(Failure) -> Cut<BulkItemLine> {
    try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.items(
        of: run, in: states, after: ordinal, limit: limit, for: viewer)
    }
  }
}

extension BulkItemLine {
  static func columns(_ words: Wording) -> [Column<BulkItemLine>] {
    [
      Column("position") { JSON($0.ordinal) },
      Column("target", Heading.code, { .string($0.target) }, text: { $0.targetText }),
      Column("case") { JSON($0.code) },
      Column(
        "outcome", Heading.status, { .string($0.state.code) },
        text: { $0.state.title[words.language] }),
      Column("planned_revision") { JSON($0.plannedRevision) },
      Column("revision", Heading.revision) { JSON($0.revision) },
      Column(
        "detail", Heading.planReason, { $0.detail ?? .null }, text: { $0.reason(in: words) }),
      Column("hidden") { .bool($0.isHidden) },
    ]
  }

  /// The target, and the case that was opened from it where it is a program item.
  private var targetText: String {
    guard let code, code.rawValue != target else { return target }
    return "\(target) → \(code)"
  }

  /// Why not, which dates were accepted, or why there is no more to say, in words.
  private func reason(in words: Wording) -> String {
    guard !isHidden else {
      return words.either(
        vi: "hiện bạn không được xem vụ việc này", en: "the case is not yours to see now")
    }
    return kept?.text(in: words) ?? ""
  }

  private var kept: BulkReason? { detail.flatMap { try? BulkReason(json: $0) } }

  /// Who moved the case after it was planned, where somebody did.
  fileprivate var mover: PersonCode? {
    guard case .moved(let move)? = kept else { return nil }
    return move.by
  }
}

extension BulkItemState {
  fileprivate var title: LocalizedText {
    switch self {
    case .waiting: LocalizedText(vi: "đang chờ", en: "waiting")
    case .done: LocalizedText(vi: "xong", en: "done")
    case .refused: LocalizedText(vi: "bị từ chối", en: "refused")
    case .stale: LocalizedText(vi: "đã cũ", en: "stale")
    case .left: LocalizedText(vi: "để nguyên", en: "left")
    case .notDone: LocalizedText(vi: "chưa làm đến", en: "not done")
    }
  }
}
