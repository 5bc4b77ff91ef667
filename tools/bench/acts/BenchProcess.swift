import Engine

/// The process that benchmarks run: eight steps in a ring, so that a case can be moved for ever.
///
/// Each step has a deadline of its own and asks what an ordinary action asks, so one act reads a case,
/// asks guards, appends a move and the end of one deadline and the start of another, and tells
/// somebody: the same writes as one transition of the baseline.
enum BenchProcess {
  static let steps = 8
  static let code: ProcessCode = "bench_ring"

  static func action(from step: Int) -> ActionID { ActionID("advance_\(step)") }
  static func step(_ index: Int) -> StepID { StepID("step_\(index)") }

  static let definition = ProcessDefinition(
    code: code, caseType: .complianceInspectionOfOrganisation, subjects: [.organisation],
    prefix: "BM", title: both("Đo tốc độ", "Benchmark"), summary: both("Vòng", "A ring"),
    basis: [], levels: [.commune], organs: [.committee], fields: [],
    documents: [], steps: (0..<steps).map(makeStep), deadlines: (0..<steps).map(makeDeadline),
    outerDeadline: nil,
    outcomes: [OutcomeDefinition(id: "done", title: both("Xong", "Done"))])

  static func version(_ number: Int) throws -> ProcessVersion {
    try ProcessCompiler.compile(definition, version: number)
  }

  private static func both(_ vi: String, _ en: String) -> LocalizedText {
    LocalizedText(vi: vi, en: en)
  }

  private static func makeStep(_ index: Int) -> StepDefinition {
    let onward = ActionDefinition(
      id: action(from: index), title: both("Chuyển bước \(index)", "Advance \(index)"),
      direction: index == steps - 1 ? .back : .forward,
      target: .step(step((index + 1) % steps)), by: [.chair, .deputy], guards: [.tasks],
      reasonRequired: false)
    let end = ActionDefinition(
      id: "finish", title: both("Kết thúc", "Finish"), direction: .forward,
      target: .close("done"), by: [.chair], guards: [], reasonRequired: false)
    return StepDefinition(
      id: step(index), stage: Stage.allCases[min(index, 5)],
      title: both("Bước \(index)", "Step \(index)"),
      guidance: both("Làm bước \(index)", "Do step \(index)"), basis: nil, responsible: .chair,
      documents: [], checklist: [], actions: index == steps - 1 ? [onward, end] : [onward])
  }

  private static func makeDeadline(_ index: Int) -> DeadlineRule {
    DeadlineRule(
      id: DeadlineID("due_\(index)"), title: both("Hạn \(index)", "Due \(index)"),
      starts: .entered(step(index)), metBy: [.left(step(index))],
      limit: DeadlineRule.Limit(kind: .working, byLevel: [.commune: 14], planned: nil),
      extension: nil,
      ladder: [
        Rung(kind: .reminder, offset: 3, dayKind: .working, audience: [.responsible]),
        Rung(
          kind: .overdue, offset: 0, dayKind: .working, audience: [.responsible, .role(.chair)]),
      ],
      source: DeadlineRule.Source(text: "bench", verification: .verified))
  }
}
