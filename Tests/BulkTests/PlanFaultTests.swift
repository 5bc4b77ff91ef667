import Bulk
import Engine
import JSON
import Testing

/// Files that are no plans, or plans that somebody has changed.
@Suite struct PlanFaultTests {
  /// What is changed in the sample's text, and the fault that is told.
  static let faults: [(from: String, to: String, path: String, reason: PlanFault.Reason)] = [
    ("\"casework_plan\": 1", "\"casework_plan\": 2", "casework_plan", .wrongVersion(2)),
    ("\"casework_plan\": 1", "\"plan\": 1", "casework_plan", .wrongVersion(nil)),
    ("\"selection\": \"ids\"", "\"selection\": null", "selection", .badValue(.text)),
    ("\"selection\": \"ids\",", "", "selection", .missing),
    ("\"selection\": \"ids\"", "\"selection\": \"ids\", \"extra\": 1", "extra", .unknownMember),
    ("\"made_by\": \"an.nguyen\"", "\"made_by\": \"\"", "made_by", .badValue(.code)),
    ("\"made_by\": \"an.nguyen\"", "\"made_by\": \"a\\u0000b\"", "made_by", .badValue(.code)),
    ("\"made_by\": \"an.nguyen\"", "\"made_by\": \"e\u{301}\"", "made_by", .badValue(.code)),
    ("\"calendar\": 3", "\"calendar\": 3.0", "calendar", .badValue(.integer)),
    ("\"calendar\": 3", "\"calendar\": 0", "calendar", .badValue(.integer)),
    ("+07:00\"", "Z\"", "at", .badValue(.moment)),
    ("supervision@2\"", "supervision@02\"", "processes[0]", .badValue(.process)),
    ("supervision@2\"", "supervision@10\"", "processes[1]", .duplicate),
    ("supervision@2\"", "supervision@11\"", "processes[1]", .outOfOrder),
    (
      "\"kind\":\"perform\"", "\"kind\":\"fire\"", "action.kind",
      .badValue(
        .oneOf([
          "perform", "assign", "extend", "pause", "resume", "cancel", "reopen", "transfer",
          "migrate",
          "open", "revert",
        ]))
    ),
    ("\"kind\":\"perform\"", "\"kind\":\"perform\",\"to\":1", "action.to", .unknownMember),
    (
      "\"selection\": \"ids\"",
      "\"selection\": \"ids\", \"titles\": {\"step\": {\"a\": {\"vi\": \"A\"}}}",
      "titles.step.a.en",
      .missing
    ),
    (
      "\"selection\": \"ids\"", "\"selection\": \"ids\", \"titles\": {\"steps\": {}}",
      "titles.steps",
      .unknownMember
    ),
    ("KT-2026-BBBBBB", "KT-2026-AAAAAA", "items[1].target", .duplicate),
    ("KT-2026-BBBBBB", "KT-2026-ZZZZZZ", "items[2].target", .outOfOrder),
    ("\"revision\":7,", "", "items[1].revision", .missing),
    ("\"revision\":7", "\"revision\":-7", "items[1].revision", .badValue(.integer)),
    (
      "\"revision\":7", "\"revision\":99999999999999999999", "items[1].revision",
      .badValue(.integer)
    ),
    ("\"verdict\":\"unchanged\"", "\"verdict\":\"done\"", "items[1].outcome", .missing),
    (
      "\"verdict\":\"unchanged\"", "\"verdict\":\"maybe\"", "items[1].verdict",
      .badValue(.oneOf(BulkVerdict.words))
    ),
    (
      "\"verdict\":\"not_found\"", "\"revision\":1,\"verdict\":\"not_found\"", "items[3].revision",
      .badValue(.nothing)
    ),
    (
      "\"an.nguyen\":2", "\"an.nguyen\":0", "items[0].outcome.notices.an.nguyen",
      .badValue(.integer)
    ),
    ("\"status\":\"open\"", "\"status\":\"closed\"", "items[0].outcome.result", .missing),
    (
      "\"status\":\"open\"", "\"status\":\"open\",\"result\":\"x\"", "items[0].outcome.result",
      .unknownMember
    ),
  ]

  @Test(arguments: faults.indices)
  func `a fault is told with its place`(index: Int) throws {
    let (from, to, path, reason) = Self.faults[index]
    let text = String(decoding: PlanSample.plan.fileBytes, as: UTF8.self)
    let range = try #require(text.firstRange(of: from))
    let changed = text.replacingCharacters(in: range, with: to)
    #expect(throws: PlanFault(reason, at: path)) { try BulkPlan(parsing: Array(changed.utf8)) }
  }

  @Test func `what is no JSON, or not UTF-8, is told where`() throws {
    let bytes = PlanSample.plan.fileBytes
    let hostile: [[UInt8]] = [
      [], [0xFF, 0xFE], Array("{".utf8), Array("nonsense".utf8), Array(bytes.dropLast(3)),
      bytes + bytes, [0xEF, 0xBB, 0xBF] + bytes,
      Array(String(repeating: "[", count: 100_000).utf8),
      Array(String(decoding: bytes, as: UTF8.self).utf8).map { $0 == 0x61 ? 0xC3 : $0 },
    ]
    for file in hostile {
      do throws(PlanFault) {
        _ = try BulkPlan(parsing: file)
        Issue.record("a plan was read")
      } catch {
        guard case .notJSON = error.reason else {
          Issue.record("\(error)")
          continue
        }
      }
    }
    #expect(throws: PlanFault(.badValue(.object))) { try BulkPlan(parsing: Array("[]".utf8)) }
  }

  @Test func `a text that is too long is refused`() {
    var plan = PlanSample.plan
    plan.selection = String(repeating: "a", count: CaseLimits.textMax)
    #expect(throws: Never.self) { try BulkPlan(parsing: plan.fileBytes) }
    plan.selection += "a"
    #expect(throws: PlanFault(.badValue(.text), at: "selection")) {
      try BulkPlan(parsing: plan.fileBytes)
    }
  }
}

extension String {
  fileprivate func firstRange(of part: String) -> Range<String.Index>? {
    indices.lazy.first { self[$0...].hasPrefix(part) }
      .map { $0..<self.index($0, offsetBy: part.count) }
  }

  fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
