import Bulk
import Engine
import JSON
import Testing

/// Why an item was not done, as it is kept with the item.
@Suite struct BulkReasonTests {
  private static let reasons: [BulkReason] = [
    .refused([BlockerNote(Blocker(.documentMissing("plan"), clearedBy: [.role(.officer)]))]),
    .notFound, .unknownPerson("p1"), .unknownProcess("short_check"),
    .moved(
      BulkReason.Move(
        revision: 7, event: "assigned", at: .startOfDay(CivilDate(daysSince1970: 20_800)), by: "p1",
        step: "prepare",
        status: .paused)),
    .differs(["process"]),
    .dates([
      "whole": PlanDifference.DateMove(
        planned: CivilDate(daysSince1970: 20_800), now: CivilDate(daysSince1970: 20_803))
    ]),
  ]

  @Test(arguments: reasons)
  func `what is kept is read as it was`(reason: BulkReason) throws {
    let kept = try JSON(parsing: Array(reason.text.utf8))
    #expect(try BulkReason(json: kept) == reason)
    #expect(kept["reason"]?.string == reason.code)
  }

  @Test func `a move that was kept before it said where the case is is read without that`() throws {
    let move = BulkReason.Move(
      revision: 7, event: "assigned", at: .startOfDay(CivilDate(daysSince1970: 20_800)), by: "p1")
    let kept = BulkReason.moved(move).json
    #expect(kept["step"] == nil && kept["status"] == nil)
    #expect(try BulkReason(json: kept) == .moved(move))
  }

  @Test func `each reason has a code of its own, and says whether the plan is too old`() {
    #expect(Set(Self.reasons.map(\.code)).count == Self.reasons.count)
    #expect(Self.reasons.filter(\.isStale).map(\.code) == ["moved", "differs", "dates"])
  }
}
