import Definitions
import Engine
import Testing

@Suite struct ProcessDecoderTests {
  @Test func `every part of a file reaches its value`() throws {
    let definition = try ProcessDecoder.decode(yaml: Sample.yaml, file: "sample.yaml")
    #expect(definition.code == "sample")
    #expect(definition.caseType == .thematicSupervision)
    #expect(definition.levels == [.province, .commune])
    #expect(definition.fields.map(\.kind) == [.date, .choice(["good", "bad"])])
    #expect(definition.documents.first?.symbol == "QĐ")
    #expect(definition.outerDeadline == "whole")
    let deadline = try #require(definition.deadlines.first)
    #expect(deadline.limit.byLevel == [.province: 30])
    #expect(deadline.extension?.share == Fraction(1, 3))
    #expect(deadline.ladder.map(\.kind) == [.reminder, .overdue, .escalation])
    #expect(deadline.ladder[0].audience == [.responsible, .person("an")])
    let step = try #require(definition.steps.first)
    #expect(step.guidance.vi == "Việc thứ nhất.\nViệc thứ hai.")
    #expect(step.actions[0].target == .close("done"))
    #expect(
      step.actions[0].guards == [
        .documents(["decision"]), .checklist, .team(TeamSize(minimum: 3, maximum: 5)),
        .waited(DayCount(5, .working), since: .opened),
      ])
  }

  @Test(arguments: Fault.all)
  func `a fault is told with its line, column and code`(fault: Fault) {
    #expect(Sample.faults(in: fault.yaml) == [fault.expected])
  }

  @Test func `all faults of a file are told at once, in the order of its lines`() {
    let yaml = Sample.replacing("prefix: GS\n", with: "")
      .replacing("organs: [commission]", with: "organs: [comission]\ntiitle: x")
      .replacing("signed: true", with: "signed: 7")
      .replacing("- checklist", with: "- cheklist")
    #expect(
      Sample.faults(in: yaml) == [
        "1:1 definition.missing_key", "9:10 definition.unknown_word",
        "10:1 definition.unknown_key", "15:77 definition.wrong_type",
        "51:13 definition.unknown_word",
      ])
  }

  @Test func `an unknown key names the nearest known ones`() throws {
    let yaml = Sample.replacing("outer_deadline:", with: "outer_deadlnie:")
    let error = try #require(throws: DefinitionErrors.self) {
      try ProcessDecoder.decode(yaml: yaml, file: "sample.yaml")
    }
    #expect(
      error.errors.first?.kind
        == .unknownKey("outer_deadlnie", nearest: ["outer_deadline"]))
  }

  @Test func `an unknown word names every known one`() throws {
    let yaml = Sample.replacing("kind: working, days", with: "kind: work, days")
    let error = try #require(throws: DefinitionErrors.self) {
      try ProcessDecoder.decode(yaml: yaml, file: "sample.yaml")
    }
    #expect(
      error.errors.first?.kind == .unknownWord("work", known: ["calendar", "working", "month"]))
    #expect(error.errors.first?.path == ["deadlines", "whole", "limit", "kind"])
    #expect(
      error.description
        == "sample.yaml:23:19: deadlines.whole.limit.kind: unknown word 'work'; "
        + "known: calendar, working, month")
  }

  @Test func `several keys that stand twice are all told, and hide nothing else`() {
    let yaml = Sample.replacing("levels:", with: "prefix: KT\ntitle: {vi: a, en: b}\nlevels:")
      .replacing("choices: [good, bad]", with: "choices: [good], choices: [bad]")
      .replacing("stage: team_work", with: "stage: teamwork")
    #expect(
      Sample.faults(in: yaml) == [
        "9:1 definition.duplicate_key", "10:1 definition.duplicate_key",
        "15:79 definition.duplicate_key", "35:12 definition.unknown_word",
      ])
  }

  @Test func `a path of the compiler leads to its line by identifiers`() throws {
    let sources = try ProcessDecoder.decodeSourced(
      bytes: Array(Sample.yaml.utf8), file: "sample.yaml"
    ).sources
    let guardPath = ["steps", "work", "actions", "finish", "guards", "1"]
    #expect(sources.position(of: guardPath) == SourcePosition(line: 51, column: 13))
    #expect(sources.position(of: ["documents", "decision", "title", "en"]).line == 15)
    #expect(sources.position(of: ["steps", "0"]) == SourcePosition(line: 32, column: 5))
    #expect(sources.position(of: ["steps", "gone"]) == sources.position(of: ["steps"]))
    #expect(sources.position(of: []) == SourcePosition(line: 1, column: 1))
  }

  @Test func `texts come in normal form C and without blank ends`() throws {
    let yaml = Sample.replacing("vi: \"Mẫu\"", with: "vi: \"  Ma\u{302}\u{303}\\uFEFFu\\n \"")
    let definition = try ProcessDecoder.decode(yaml: yaml, file: "sample.yaml")
    #expect(Array(definition.title.vi.utf8) == Array("M\u{1EAB}u".utf8))
  }

  @Test func `a byte order mark and Windows line ends change nothing`() throws {
    let windows = Sample.yaml.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\r\n")
    let read = try ProcessDecoder.decodeSourced(
      bytes: [0xEF, 0xBB, 0xBF] + Array(windows.utf8), file: "sample.yaml")
    #expect(read.definition == (try ProcessDecoder.decode(yaml: Sample.yaml, file: "s.yaml")))
    #expect(read.sources.position(of: ["steps", "work"]).line == 32)
  }
}
