import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl case count`: how many open cases there are, by body or stage, and how near their deadlines.
struct CaseCount: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "count",
      abstract: Help.text(
        vi: "Đếm vụ việc đang tiến hành và tạm dừng theo tổ chức hoặc giai đoạn, "
          + "và theo hạn gần nhất.",
        en: "Count open and paused cases by body or stage, and by their nearest deadline."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var condition: FilterOptions

  @Option(
    help: .text(
      vi: "Đếm ở tổ chức này và mọi tổ chức trực thuộc; nếu bỏ trống là tổ chức cao nhất "
        + "mà người hỏi giữ vai trò.",
      en: "Count below this unit; else below the highest that whoever asks holds a role on."))
  var unit: String?

  @Option(
    help: .text(
      vi: "Mỗi dòng là một tổ chức trực thuộc (unit) hoặc một giai đoạn (stage).",
      en: "A line for each body below (unit) or for each stage (stage)."))
  var by = Grouping.unit

  /// What the lines are.
  enum Grouping: String, ExpressibleByArgument, CaseIterable {
    case unit, stage
  }

  func run(in context: Context) async throws(Failure) {
    let unit: UnitCode? = try context.input.codeIfThere(unit, for: "--unit")
    let filter = try condition.filter()
    let viewer = try await context.viewer()
    try await context.check(unit: unit, for: viewer)
    try await context.check(filter, for: viewer)
    let counts = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.counts(under: unit, where: filter, for: viewer)
    }
    let words = Wording(language: context.language)
    switch by {
    case .unit:
      context.printer.list(
        [
          Column("unit", Heading.code) { JSON($0.key.code) },
          Column("name", Heading.unit) { .string($0.key.name) },
        ] + Self.columns(words, counts.at), Cut(lines: Tally.byUnit(counts)))
    case .stage:
      context.printer.list(
        [Column("stage", Heading.stage, { JSON($0.key) }, text: { words.title($0.key) })]
          + Self.columns(words, counts.at), Cut(lines: Tally.byStage(counts)))
    }
  }

  /// The moment stands in the table where counts were kept, so that nobody takes them for today's.
  private static func columns<Key>(
    _ words: Wording, _ at: Moment?
  ) -> [Column<Tally<Key>>] {
    [
      Column("cases", Heading.cases) { JSON($0.cases) },
      Column("overdue", Heading.overdue) { JSON($0.overdue) },
    ]
      + CountAge.allCases.map { age in
        Column(age.code, age.heading) { JSON($0[age]) }
      } + [
        Column(
          "at", at == nil ? nil : Heading.counted, { _ in JSON(at) },
          text: { _ in at.map(words.moment) ?? "" })
      ]
  }
}

/// The open cases of one line, by age.
struct Tally<Key: Hashable & Sendable>: Hashable, Sendable {
  let key: Key
  private var counts: [CountAge: Int] = [:]

  private init(_ key: Key) {
    self.key = key
  }

  subscript(age: CountAge) -> Int { counts[age] ?? 0 }
  var cases: Int { counts.values.reduce(0, +) }
  var overdue: Int { CountAge.allCases.filter(\.isOverdue).map { self[$0] }.reduce(0, +) }

  fileprivate static func group(
    _ counts: CaseCounts, by key: (CountLine) -> Key
  ) -> [Tally<Key>] {
    var tallies: [Key: Tally<Key>] = [:]
    for line in counts.lines {
      let key = key(line)
      tallies[key, default: Tally(key)].counts[line.age, default: 0] += line.cases
    }
    return Array(tallies.values)
  }
}

extension Tally where Key == UnitLine {
  /// The bodies with the most that is overdue first.
  static func byUnit(_ counts: CaseCounts) -> [Tally] {
    group(counts, by: \.unit).sorted { left, right in
      (-left.overdue, -left.cases, left.key.code.rawValue)
        < (-right.overdue, -right.cases, right.key.code.rawValue)
    }
  }
}

extension Tally where Key == Stage {
  static func byStage(_ counts: CaseCounts) -> [Tally] {
    group(counts, by: \.stage).sorted { $0.key < $1.key }
  }
}

extension CountAge {
  /// What stands above the age's numbers.
  fileprivate var heading: LocalizedText {
    switch self {
    case .overdueOver30: LocalizedText(vi: "Quá >30 ngày", en: "Over 30 days")
    case .overdue30: LocalizedText(vi: "Quá 8–30", en: "8–30 days")
    case .overdue7: LocalizedText(vi: "Quá 1–7", en: "1–7 days")
    case .due7: LocalizedText(vi: "Đến hạn 7 ngày", en: "Due in 7 days")
    case .dueLater: LocalizedText(vi: "Còn hạn", en: "Due later")
    case .undated: LocalizedText(vi: "Chưa có hạn", en: "No date")
    case .paused: LocalizedText(vi: "Tạm dừng", en: "Paused")
    }
  }
}
