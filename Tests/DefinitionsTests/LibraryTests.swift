import Definitions
import Engine
import Foundation
import Testing

@Suite struct LibraryTests {
  @Test func `every file of the library is tested`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Library.folder.path())
    #expect(files.filter { $0.hasSuffix(".yaml") }.sorted() == Library.names.map { "\($0).yaml" })
  }

  @Test(arguments: Library.names)
  func `a built-in process compiles, with no warning but that of limits not verified`(
    name: String
  ) throws {
    let sourced = try Library.read(name)
    #expect(sourced.definition.code.rawValue == name)
    _ = try ProcessCompiler.compile(sourced.definition, version: 1)
    for problem in ProcessCompiler.problems(in: sourced.definition) {
      guard case .limitNotVerified = problem.kind else {
        Issue.record("\(name).yaml:\(sourced.sources.position(of: problem.path).line): \(problem)")
        continue
      }
    }
  }

  @Test(arguments: Library.names)
  func `the table that an expert signs is that of the definition`(name: String) throws {
    let version = try ProcessCompiler.compile(Library.read(name).definition, version: 1)
    let drawn = ProcessTable.text(of: version, language: .vietnamese)
    let file = Library.folder.appending(path: "\(name).table.txt")
    // RECORD_TABLES=1 writes the tables anew, to be read before they are committed.
    if ProcessInfo.processInfo.environment["RECORD_TABLES"] != nil {
      try drawn.write(to: file, atomically: true, encoding: .utf8)
    }
    let isSigned = try String(contentsOf: file, encoding: .utf8) == drawn
    #expect(isSigned, "\(name).table.txt differs: read it again, then run with RECORD_TABLES=1")
  }

  @Test(arguments: Library.names)
  func `every step is explained at length, in both languages, in its own words`(
    name: String
  ) throws {
    let steps = try Library.read(name).definition.steps
    for step in steps {
      #expect(step.guidance.vi.count >= 200, "\(step.id)")
      #expect(step.guidance.en.count >= 200, "\(step.id)")
      #expect(step.guidance.vi != step.guidance.en, "\(step.id)")
    }
    #expect(Set(steps.map(\.guidance.vi)).count == steps.count)
    #expect(Set(steps.map(\.guidance.en)).count == steps.count)
  }

  @Test(arguments: Library.names)
  func `a process goes through all six stages in their order`(name: String) throws {
    let stages = try Library.read(name).definition.steps.map(\.stage)
    #expect(stages == stages.sorted())
    #expect(Set(stages) == Set(Stage.allCases))
  }

  @Test(arguments: Library.names)
  func `no limit is called verified, and each names its source`(name: String) throws {
    for rule in try Library.read(name).definition.deadlines {
      #expect(rule.source.text.count > 20, "\(rule.id)")
      #expect(rule.source.verification != .verified, "\(rule.id)")
      let isPlanned = rule.limit.byLevel.isEmpty
      #expect(isPlanned == (rule.limit.planned != nil), "\(rule.id)")
      #expect(isPlanned == (rule.source.verification == .unverified), "\(rule.id)")
    }
  }

  @Test(arguments: Library.names)
  func `every paper is made in some step, and minutes bear no number`(name: String) throws {
    let definition = try Library.read(name).definition
    let made = Set(definition.steps.flatMap(\.documents))
    for document in definition.documents {
      #expect(made.contains(document.id), "\(document.id)")
      let isMinutes = document.title.vi.hasPrefix("Biên bản")
      #expect(!(isMinutes && document.symbol != nil), "\(document.id)")
    }
  }

  @Test(arguments: Library.names)
  func `drafts can be returned, and a drafter never approves`(name: String) throws {
    let actions = try Library.read(name).definition.steps.flatMap(\.actions)
    #expect(actions.filter { $0.direction == .back }.count >= 8)
    let earlier = actions.flatMap(\.guards).compactMap { condition in
      if case .differentPerson(let action) = condition { action } else { nil }
    }
    #expect(earlier.count { $0 == "submit_plan" } == 2)
    #expect(earlier.count == 5)
  }

  @Test func `the limits of thematic supervision are those of 2017, from the subject's report`()
    throws
  {
    let definition = try Library.read("thematic_supervision").definition
    let rule = try #require(definition.deadlines.first { $0.id == "supervision" })
    #expect(rule.starts == .document("self_report"))
    #expect(rule.limit.byLevel[.central] == 45)
    #expect(rule.limit.byLevel[.province] == 30)
    #expect(rule.limit.byLevel[.district] == 25)
    #expect(rule.limit.byLevel[.grassroots] == 20)
    #expect(rule.extension?.share == Fraction(1, 3))
    #expect(rule.source.verification == .historical)
  }
}
