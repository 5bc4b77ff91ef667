import Engine
import JSON
import Testing

@testable import Store

/// A key is known again by what was asked under it.
struct ChangeRequestTests {
  static let different: [ChangeRequest] = [
    ChangeRequest(.unitEnded, "a", "b"), ChangeRequest(.personEnded, "a", "b"),
    ChangeRequest(.unitEnded, "a", "c"), ChangeRequest(.unitEnded, "a", nil),
    ChangeRequest(.unitEnded, "a", ""), ChangeRequest(.unitEnded, "ab"),
    ChangeRequest(.unitEnded, "a"), ChangeRequest(.unitEnded, nil, "a"),
  ]

  @Test func `what differs in anything has another digest, and so has another reason`() {
    let digests = Self.different.flatMap { request in
      [nil, "", "b"].map { request.sha256(reason: $0) }
    }
    #expect(Set(digests).count == digests.count)
    #expect(digests.allSatisfy { $0.count == 32 })
  }

  @Test func `the same has the same digest`() {
    let request = ChangeRequest(.unitEnded, "a", nil, "b")
    var built = ChangeRequest(.unitEnded, "a")
    built.append(nil, "b")
    #expect(request.sha256(reason: "c") == built.sha256(reason: "c"))
  }

  @Test func `an answer that was kept is read back as it was`() {
    let unit = NewUnit(
      code: "A.B", parent: "A", organ: .commission, level: .commune, name: "Ủy ban", symbol: "UBKT")
    let report = ProgramReport(
      counts: ProgramCounts(programs: ["CT-A-2026"], added: 3, unchanged: 1),
      bodies: ["Ủy ban": "A.B"], created: [unit])
    #expect(ProgramReport(logged: report.logged) == report)
    let published = [PublishedProcess(ProcessReference(code: "p", version: 2), .changed)]
    #expect([PublishedProcess](logged: published.logged) == published)
    let counts = ImportCounts(added: 1, changed: 2, unchanged: 3)
    #expect(ImportCounts(logged: counts.logged) == counts)
    #expect(ImportCounts(logged: ["added": 1]) == nil)
    #expect(CivilDate(logged: CivilDate(daysSince1970: 20_000).logged)?.daysSince1970 == 20_000)
  }
}
