import Bulk
import Engine
import JSON
import Texts
import Views

/// The summary of a plan, for people and for programs.
struct PlanPage {
  private let plan: BulkPlan
  private let summary: PlanSummary
  private let words: Wording

  init(_ plan: BulkPlan, _ summary: PlanSummary, language: Language) {
    self.plan = plan
    self.summary = summary
    words = Wording(language: language, titles: ProcessTitles(plan.titles.parts))
  }

  // MARK: For programs

  /// The head of the plan as its file has it, and the numbers.
  var json: JSON {
    let head = (plan.json.object ?? []).filter { !["titles", "items"].contains($0.key) }
    return .object(
      head + [
        JSON.Member(
          "verdicts",
          .object(BulkVerdict.words.map { JSON.Member($0, JSON(summary.verdicts[$0] ?? 0)) })),
        JSON.Member("places", .array(summary.places.map(Self.json))),
        JSON.Member("blockers", .array(summary.blockers.map(Self.json))),
        JSON.Member("due", .array(summary.due.map(Self.json))),
        JSON.Member(
          "notices",
          .object(summary.notices.map { JSON.Member($0.value.rawValue, JSON($0.count)) })),
      ])
  }

  private static func json(_ place: PlanSummary.Tally<PlanSummary.Place>) -> JSON {
    [
      "step": JSON(place.value.step), "stage": JSON(place.value.stage),
      "status": .string(place.value.status.word), "count": JSON(place.count),
      "example": .string(place.example),
    ]
  }

  private static func json(_ blocker: PlanSummary.Tally<BlockerNote>) -> JSON {
    .object(
      (blocker.value.json.object ?? []) + [
        JSON.Member("count", JSON(blocker.count)),
        JSON.Member("example", .string(blocker.example)),
      ])
  }

  private static func json(_ due: PlanSummary.DueSpan) -> JSON {
    [
      "deadline": JSON(due.deadline), "count": JSON(due.count), "first": JSON(due.first),
      "last": JSON(due.last),
    ]
  }

  // MARK: For people

  func lines(width: Int?) -> [String] {
    head + [""] + [verdicts] + places(width) + blockers + due(width) + notices(width)
  }

  private func text(_ text: LocalizedText) -> String { text[words.language] }

  private var head: [String] {
    let maker = plan.madeBy.rawValue + (plan.onBehalfOf.map { " (--for \($0))" } ?? "")
    let processes = plan.processes.map(\.description).joined(separator: ", ")
    let rules = [
      processes, plan.calendarVersion.map { "\(text(PlanPhrase.calendar)) \($0)" } ?? "",
    ]
    return ["\(text(PlanPhrase.action)): \(PlanPhrase.action(plan.action, words))"]
      + PlanFacts(plan).lines(in: words) + [
        "\(text(PlanPhrase.selection)): \(plan.selection)",
        "\(text(PlanPhrase.madeBy)): \(maker); \(words.moment(plan.at))",
        "\(text(PlanPhrase.rules)): \(rules.filter { !$0.isEmpty }.joined(separator: "; "))",
      ]
  }

  private var verdicts: String {
    BulkVerdict.words.map { word in
      "\(text(PlanPhrase.verdict(word))): \(words.number(summary.verdicts[word] ?? 0))"
    }.joined(separator: "   ")
  }

  private func places(_ width: Int?) -> [String] {
    part(PlanPhrase.places, [Heading.count, Heading.step, Heading.stage, Heading.status], width) {
      summary.places.map { place in
        [
          words.number(place.count), words.title(place.value.step), words.title(place.value.stage),
          PlanPhrase.status(place.value.status, words),
        ]
      }
    }
  }

  /// The blockers by who can clear them, as `case why` has them, the most frequent first.
  private var blockers: [String] {
    let groups = summary.blockers.groups { PlanPhrase.whoClears($0.value, words) }
    guard !groups.isEmpty else { return [] }
    return ["", "\(text(PlanPhrase.blockers)):"]
      + groups.flatMap { who, blockers in
        [who.map { "  \($0)" }].compactMap(\.self) + blockers.map(line)
      }
  }

  private func line(_ blocker: PlanSummary.Tally<BlockerNote>) -> String {
    let such = "\(text(PlanPhrase.example)) \(blocker.example)"
    return
      "  - \(words.number(blocker.count)): \(PlanPhrase.sentence(blocker.value, words)) (\(such))"
  }

  private func due(_ width: Int?) -> [String] {
    part(Heading.deadlines, [Heading.count, Heading.deadline, Heading.due], width) {
      summary.due.map { due in
        [
          words.number(due.count), "\(words.title(due.deadline)) (\(due.deadline))",
          due.first == due.last ? words.date(due.first) : words.dates(due.first, through: due.last),
        ]
      }
    }
  }

  private func notices(_ width: Int?) -> [String] {
    part(PlanPhrase.notices, [Heading.count, Heading.person], width) {
      summary.notices.map { [words.number($0.count), $0.value.rawValue] }
    }
  }

  /// A heading and a table below it; nothing where the table is empty.
  private func part(
    _ title: LocalizedText, _ headings: [LocalizedText], _ width: Int?, rows: () -> [[String]]
  ) -> [String] {
    let rows = rows()
    guard !rows.isEmpty else { return [] }
    var grid = Grid(header: headings.map(text))
    for row in rows { grid.add(row) }
    return ["", "\(text(title)):"] + grid.lines(width: width.map { $0 - 2 }).map { "  \($0)" }
  }
}
