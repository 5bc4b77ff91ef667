import Definitions
import Engine
import Testing

/// The library's processes under the engine, by as few people as a commune has.
@Suite struct WalkTests {
  private static let commune = [
    authority("officer", .officer), authority("deputy", .deputy, .commissionMember),
    authority("chair", .chair, .committeeMember), authority("secretary", .secretary),
  ]
  private static let cell = [
    authority("secretary", .secretary), authority("vice", .committeeMember),
    authority("member"),
  ]

  private static func authority(_ person: PersonCode, _ roles: Role...) -> Authority {
    Authority(person: person, onBehalfOf: nil, through: nil, roles: Set(roles))
  }

  private func start(
    _ name: String, cast: [Authority] = commune, organ: Organ = .standingCommittee,
    level: Level = .commune
  ) throws -> Walk {
    let version = try ProcessCompiler.compile(Library.read(name).definition, version: 1)
    return try Walk(version, cast: cast, organ: organ, level: level)
  }

  /// The first forward action of each step, until a step has none.
  private func goForward(_ walk: inout Walk, until last: StepID) throws {
    while walk.state.step != last {
      let action = walk.process.step(walk.state.step)?.actions.first
      try walk.perform(#require(action).id)
    }
  }

  @Test(arguments: Library.names)
  func `four people of a commune bring a case with findings to its end`(name: String) throws {
    var walk = try start(name)
    try goForward(&walk, until: "draft_report")
    #expect(walk.attempt(.recordFinding(text: "chậm sinh hoạt")).isEmpty)
    try goForward(&walk, until: "remediation")
    #expect(walk.state.deadlines.map(\.id).contains("remediation"))
    try walk.perform("close_case")
    #expect(walk.state.status == .closed("remedied", on: walk.state.remedyDay))
    #expect(walk.state.deadlines.isEmpty)
    let forward = walk.process.definition.steps.map(\.id)
      .filter { !["consider_signs", "consult_members"].contains($0) }
    #expect(walk.steps.dropLast() == forward[...])
  }

  @Test(arguments: Library.names)
  func `a case without findings ends with the handover of its file`(name: String) throws {
    var walk = try start(name)
    try goForward(&walk, until: "archive")
    try walk.perform("close_without_remedies")
    guard case .closed("nothing_to_remedy", _) = walk.state.status else {
      Issue.record("\(walk.state.status)")
      return
    }
  }

  @Test func `a cell of three people brings an inspection of a member to its end`() throws {
    var walk = try start(
      "compliance_inspection_member", cast: Self.cell, organ: .cell, level: .cell)
    try goForward(&walk, until: "archive")
    try walk.perform("close_without_remedies")
    #expect(walk.state.status != .open)
  }

  @Test(arguments: [
    ("compliance_inspection_organisation", "verify"), ("compliance_inspection_member", "verify"),
    ("thematic_supervision", "study"),
  ])
  func `signs of violation are considered, dismissed once, and then end the case`(
    name: String, step: String
  ) throws {
    var walk = try start(name)
    try goForward(&walk, until: StepID(step))
    try walk.perform("report_signs")
    let goOn = try #require(
      walk.process.step("consider_signs")?.actions.first { $0.direction == .back })
    try walk.perform(goOn.id)
    #expect(walk.state.step == StepID(step))
    try walk.perform("report_signs")
    try walk.perform("confirm_signs")
    guard case .closed("signs_of_violation", _) = walk.state.status else {
      Issue.record("\(walk.state.status)")
      return
    }
  }

  @Test func `silence of the members counts as consent after five working days`() throws {
    var walk = try start("compliance_inspection_organisation")
    try goForward(&walk, until: "discuss")
    try walk.perform("ask_opinions")
    try walk.perform("close_consultation")
    #expect(walk.state.step == "sign_conclusion")
  }

  @Test(arguments: Library.names)
  func `every return for rework leads on to the end again`(name: String) throws {
    let definition = try Library.read(name).definition
    let returns = definition.steps.flatMap { step in
      step.actions.filter { $0.direction == .back }.map { (step.id, $0.id) }
    }.filter { !["consider_signs", "consult_members"].contains($0.0) }
    let untouched = try start(name)
    for (step, action) in returns {
      var walk = untouched
      try goForward(&walk, until: step)
      try walk.perform(action)
      try goForward(&walk, until: "archive")
      #expect(walk.state.step == "archive", "\(action)")
    }
  }
}

extension Case {
  /// The day the case was closed.
  fileprivate var remedyDay: CivilDate {
    if case .closed(_, let day) = status { return day }
    return openedOn
  }
}
