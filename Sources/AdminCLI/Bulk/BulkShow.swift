import ArgumentParser
import Bulk
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl bulk show`: what stands in a plan; asks no database.
struct BulkShow: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: Help.text(
        vi: "Tóm tắt một kế hoạch, hoặc liệt kê từng vụ việc trong đó.",
        en: "Sum up a plan, or list its cases."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .text(
      vi: "Tệp kế hoạch; - là đầu vào chuẩn.",
      en: "The plan's file; - is the standard input."), completion: .file())
  var plan: String

  @Flag(
    help: .text(
      vi: "Liệt kê từng vụ việc thay cho bản tóm tắt.",
      en: "List the cases instead of a summary."))
  var items = false

  @Option(
    help: .text(
      vi: "Chỉ liệt kê done, unchanged, refused hoặc not_found; có thể ghi nhiều lần.",
      en: "List done, unchanged, refused or not_found only; may be given several times."))
  var verdict: [String] = []

  @Option(help: .expectedCount)
  var expect: Int?

  func run(in context: Context) async throws(Failure) {
    for word in verdict where !BulkVerdict.words.contains(word) {
      throw .usage(.badValue(word, for: "--verdict", allowed: BulkVerdict.words))
    }
    let plan = try PlanFile(path: plan).plan(in: context)
    let summary = PlanSummary(plan)
    try summary.check(expected: expect)
    guard items || !verdict.isEmpty else {
      let page = PlanPage(plan, summary, language: context.language)
      context.printer.one(page.json) { page.lines(width: context.printer.console.width) }
      return
    }
    let chosen = plan.items.filter { verdict.isEmpty || verdict.contains($0.verdict.word) }
    let words = Wording(
      language: context.language, titles: ProcessTitles(plan.titles.parts))
    context.printer.list(BulkItem.columns(words), Cut(lines: chosen))
  }
}

/// A file with a plan in it; `-` is the standard input.
struct PlanFile {
  let path: String

  func plan(in context: Context) throws(Failure) -> BulkPlan {
    let bytes = try InputFile(path: path).bytes(in: context, bytesMax: BulkPlan.sizeMax)
    do throws(PlanFault) {
      return try BulkPlan(parsing: bytes)
    } catch {
      throw .failed(Remark(error, in: path))
    }
  }
}

extension BulkItem {
  /// An item as a line of a list.
  static func columns(_ words: Wording) -> [Column<BulkItem>] {
    [
      Column("target", Heading.code) { .string($0.target) },
      Column("revision", Heading.revision) { JSON($0.revision) },
      Column(
        "verdict", PlanPhrase.verdictHeading, { .string($0.verdict.word) },
        text: { PlanPhrase.verdict($0.verdict.word)[words.language] }),
      Column(
        "step", Heading.step, { JSON($0.outcome?.step) },
        text: { $0.outcome.map { words.title($0.step) } ?? "" }),
      Column("stage") { JSON($0.outcome?.stage) },
      Column(
        "status", Heading.status, { JSON($0.outcome?.status.word) },
        text: { $0.outcome.map { PlanPhrase.status($0.status, words) } ?? "" }),
      Column("responsible", Heading.responsible) { JSON($0.outcome?.responsible) },
      Column("body") { JSON($0.outcome?.body) },
      Column("due") { $0.outcome?.json["due"] ?? .null },
      Column("notices") { $0.outcome?.json["notices"] ?? .null },
      Column(
        "blockers", Heading.missing, { .array($0.blockers.map(\.json)) },
        text: { $0.blockers.text(in: words) }),
    ]
  }

  private var outcome: BulkOutcome? {
    guard case .done(let outcome) = verdict else { return nil }
    return outcome
  }

  private var blockers: [BlockerNote] {
    guard case .refused(let blockers) = verdict else { return [] }
    return blockers
  }
}

extension [BlockerNote] {
  /// The blockers one after another, and behind those that the same people can clear, who they are.
  func text(in words: Wording) -> String {
    groups { PlanPhrase.whoClears($0, words) }.flatMap { who, notes in
      notes.map { PlanPhrase.sentence($0, words) } + [who].compactMap(\.self)
    }.joined(separator: " ")
  }
}
