import Engine
import Testing

/// Every text that a person writes has a bound, and some have to say something.
@Suite struct TextLimitTests {
  struct Sample: Sendable {
    var most: Int
    var isNeeded = true
    var command: @Sendable (String) -> Command
  }

  private static func paper(_ change: (inout Command.NewDocument) -> Void) -> Command {
    var paper = Scene().draft("report", code: "VB-1")
    change(&paper)
    return .addDocument(paper)
  }

  private static func signature(_ signer: String) -> Case.Signature {
    Case.Signature(signer: signer, on: "2026-03-02")
  }

  private static let day = DayCount(1, .working)

  static let samples: [Sample] = [
    Sample(most: 2000, isNeeded: false) { .perform("confirm", reason: $0) },
    Sample(most: 10_000) { .setFields(["period": .text($0)]) },
    Sample(most: 500) { text in paper { $0.title = text } },
    Sample(most: 500) { text in paper { $0.signature = signature(text) } },
    Sample(most: 200) { text in paper { $0.number = .external(text) } },
    Sample(most: 500) { .signDocument("VB-1", signature($0)) },
    Sample(most: 200) { .numberDocument("VB-1", .external($0)) },
    Sample(most: 2000) { .removeDocument("VB-1", reason: $0) },
    Sample(most: 500) { .addTask(title: $0, owner: "an", dueOn: nil) },
    Sample(most: 2000, isNeeded: false) { .completeTask(1, note: $0) },
    Sample(most: 2000) { .cancelTask(1, reason: $0) },
    Sample(most: 2000) { .dismiss("an", reason: $0) },
    Sample(most: 2000) { .declareRelation("an", note: $0) },
    Sample(most: 2000, isNeeded: false) {
      .hearSubject(on: "2026-03-02", attended: true, note: $0)
    },
    Sample(most: 10_000) { .keepDiary(on: "2026-03-02", text: $0) },
    Sample(most: 10_000) { .recordFinding(text: $0) },
    Sample(most: 2000) { .withdrawFinding(1, reason: $0) },
    Sample(most: 10_000) {
      .requireRemedy(finding: 1, text: $0, assignee: "A", dueOn: "2026-03-02")
    },
    Sample(most: 500) {
      .requireRemedy(finding: 1, text: "x", assignee: $0, dueOn: "2026-03-02")
    },
    Sample(most: 2000, isNeeded: false) { .reportRemedy(1, evidence: nil, note: $0) },
    Sample(most: 2000) { .returnRemedy(1, reason: $0) },
    Sample(most: 2000, isNeeded: false) { .verifyRemedy(1, note: $0) },
    Sample(most: 2000) { .extend("whole", by: day, reason: $0, basis: "x", decision: "x") },
    Sample(most: 500) { .extend("whole", by: day, reason: "x", basis: $0, decision: "x") },
    Sample(most: 200) { .extend("whole", by: day, reason: "x", basis: "x", decision: $0) },
    Sample(most: 2000) { .pause(reason: $0, basis: "x", decision: "x") },
    Sample(most: 500) { .pause(reason: "x", basis: $0, decision: "x") },
    Sample(most: 200) { .pause(reason: "x", basis: "x", decision: $0) },
    Sample(most: 2000) { .resume(reason: $0) },
    Sample(most: 2000) { .cancel(reason: $0, basis: "x") },
    Sample(most: 500) { .cancel(reason: "x", basis: $0) },
    Sample(most: 2000) { .reopen(reason: $0) },
    Sample(most: 2000) { .transfer(to: "body", reason: $0, basis: "x") },
    Sample(most: 500) { .transfer(to: "body", reason: "x", basis: $0) },
  ]

  @Test(arguments: samples.indices)
  func `a text says something where it has to, and never too much`(index: Int) {
    let sample = Self.samples[index]
    let scene = Scene()
    func faults(_ text: String) -> [Blocker.Reason] {
      scene.blockers(of: sample.command(text)).filter {
        $0.clearedBy == [.person("officer")] && $0.reason.code.hasPrefix("text_")
      }.map(\.reason)
    }
    let full = String(repeating: "ệ", count: sample.most)
    #expect(faults(full) == [])
    #expect(faults(full + "x") == [.textTooLong(sample.most)])
    for blank in ["", " \t\n\u{3000}"] {
      #expect(faults(blank) == (sample.isNeeded ? [.textMissing] : []))
    }
  }

  @Test func `a text is measured as the database measures it`() {
    // One letter to the eye, and many characters to PostgreSQL.
    let stack = "a" + String(repeating: "\u{0301}", count: 2000)
    #expect(stack.count == 1)
    #expect(
      Scene().reasons(of: .perform("confirm", reason: stack)).contains(.textTooLong(2000)))
  }
}
