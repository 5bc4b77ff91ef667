import Engine
import Testing
import Texts

struct DefinitionTextTests {
  private static let kinds: [DefinitionProblem.Kind] = [
    .invalidName(.step, "X1"), .duplicate(.step, "X1"), .unknown(.checklistItem, "X1"),
    .tooMany(.process, most: 1000), .translationMissing(.english), .invalidPrefix("X1"),
    .noSubjects, .noLevels, .noOrgans, .noSteps, .noChoices("F1"), .unusedDocument("D1"),
    .unreachableStep("S1"), .noWayToEnd("S1"), .noEnd, .outcomeNeverReached("O1"),
    .stageGoesBack(from: .report, to: .plan), .backIsOneWay("A1"), .stageMissing(.report),
    .nobodyMayAct("A1"), .responsibleCannotAct(.clerk), .fourEyesOnItself("A1"),
    .fourEyesOneHolder(.chair), .fourEyesNotAlwaysPerformed("A1"), .votesNotSupported,
    .guardDemandsNothing, .documentNotAvailable("D1"), .invalidTeamSize(minimum: 0, maximum: nil),
    .waitNeverStarts(.performed("A1")), .countOutOfRange(0, least: 1, most: 3650),
    .limitMissing([.commune, .cell]), .limitForUncoveredLevel(.cell), .plannedFieldNotDate("F1"),
    .deadlineNeverMet("L1"), .deadlineExceedsOuter("L1", .commune, days: 30, outer: 20),
    .chainExceedsOuter(["L1", "L2"], .commune, days: 30, outer: 20), .nobodyMayExtend("L1"),
    .invalidShare(Fraction(1, 3)), .ladderOutOfOrder(rung: 0), .rungTellsNobody(rung: 0),
    .reminderExceedsLimit(rung: 0, [.commune]), .sourceMissing("L1"),
    .limitNotVerified(source: "89", .historical),
  ]

  @Test(arguments: kinds)
  func `every problem of a process has its sentence`(kind: DefinitionProblem.Kind) {
    let problem = DefinitionProblem(kind, at: ["P1"])
    let message = Message.definitionProblem(problem)
    let (vi, en) = (message.text(in: .vietnamese), message.text(in: .english))
    let bare = (vi.dropPrefix("P1: lỗi: "), en.dropPrefix("P1: error: "))
    // A trigger is named in the words of the definition file.
    Prose.check(
      vi: bare.0.replacing("performed A1", with: ""), en: bare.1, problem.code)
    #expect(!vi.contains(problem.code), "\(problem.code) has no sentence")
    #expect(message.code == problem.code)
  }

  private static let codes = [
    "too_large", "not_utf8", "tab", "control_character", "anchor_or_alias", "syntax", "empty",
    "too_many_errors", "duplicate_key", "unknown_key", "missing_key", "wrong_type",
    "one_key_expected", "unknown_word", "duplicate_word", "bad_identifier", "not_whole_number",
    "not_share", "empty_text",
  ].map { "definition.\($0)" }

  private static let values = [
    "bytes": "2000000", "most": "1000000", "scalar": "U+0007", "problem": "X1", "key": "K1",
    "nearest": "K2", "expected": "mapping", "found": "sequence", "known": "K1, K2", "word": "W1",
  ]

  @Test(arguments: codes)
  func `every error of a definition file has its sentence`(code: String) {
    let message = Message.definitionError(
      code: code, parameters: Self.values, file: "A.YAML", line: 3, column: 5, path: ["P1"])
    let (vi, en) = (message.text(in: .vietnamese), message.text(in: .english))
    Prose.check(vi: vi, en: en, code)
    #expect(vi.hasPrefix("A.YAML:3:5: P1: ") && !vi.contains(code))
  }

  @Test
  func `what may be near is told only when something is`() {
    func sentence(_ parameters: [String: String]) -> String {
      Message.definitionError(
        code: "definition.unknown_key", parameters: parameters, file: "a.yaml", line: 1,
        column: 1, path: []
      ).text(in: .vietnamese)
    }
    #expect(
      sentence(["key": "stepz", "nearest": "steps"])
        == "a.yaml:1:1: Không có khóa “stepz”; gần giống: steps.")
    #expect(
      sentence(["key": "stepz", "nearest": ""]) == "a.yaml:1:1: Không có khóa “stepz”.")
  }

  @Test
  func `codes within a problem are told by their titles`() {
    let problem = DefinitionProblem(
      .deadlineExceedsOuter("conduct", .commune, days: 30, outer: 20), at: ["deadlines", "conduct"])
    #expect(
      Message.definitionProblem(problem, at: "a.yaml:3:5").text(in: .vietnamese)
        == "a.yaml:3:5: deadlines.conduct: lỗi: Ở cấp xã, thời hạn “conduct” (30 ngày) dài hơn "
        + "thời hạn chung (20 ngày).")
  }

  @Test
  func `a warning is called one`() {
    let problem = DefinitionProblem(.unusedDocument("D1"), at: [])
    #expect(
      Message.definitionProblem(problem).text(in: .english)
        == "warning: The document \"D1\" is used in no step.")
  }
}

extension String {
  fileprivate func dropPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
