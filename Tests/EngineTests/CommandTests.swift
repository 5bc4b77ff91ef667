import Engine
import Testing

/// What each command brings about, that doing it twice changes nothing, and when it is in place.
@Suite struct CommandTests {
  struct Sample: Sendable {
    var command: Command
    var by: Authority = .officer
    var step: StepID = "work"
    var before: @Sendable (inout Scene) throws -> Void = { _ in }
    var events: [Event]
    /// Whether the same command once more does nothing.
    var isIdempotent = true
  }

  static let pause = Command.pause(reason: "chờ", basis: "89-QĐ/TW", decision: "1-QĐ")
  private static let signature = Case.Signature(signer: "An", on: "2026-03-02")

  static let samples: [Sample] = [
    Sample(
      command: .setFields(["members": .number(3), "result": .text("good")]),
      events: [.fieldSet("members", .number(3)), .fieldSet("result", .text("good"))]),
    Sample(
      command: .setFields(["members": nil]),
      before: { try $0.act(.setFields(["members": .number(3)])) },
      events: [.fieldCleared("members")]),
    Sample(command: .tick("seen"), events: [.ticked("seen")]),
    Sample(
      command: .untick("seen"), before: { try $0.act(.tick("seen")) }, events: [.unticked("seen")]),
    Sample(
      command: .signDocument("VB-X", signature), before: draft,
      events: [.documentSigned("VB-X", signature)]),
    Sample(
      command: .numberDocument("VB-X", .external("12-QĐ/TU")), before: draft,
      events: [.documentNumbered("VB-X", number: "12-QĐ/TU")]),
    Sample(
      command: .attachFile("VB-X", file: .sample), before: draft,
      events: [.fileAttached("VB-X", file: .sample)], isIdempotent: false),
    Sample(
      command: .removeDocument("VB-X", reason: "nhầm"), before: draft,
      events: [.documentRemoved("VB-X", reason: "nhầm")], isIdempotent: false),
    Sample(
      command: .addTask(title: "Hỏi", owner: "an", dueOn: "2026-03-03"),
      events: [.taskAdded(1, title: "Hỏi", owner: "an", dueOn: "2026-03-03")], isIdempotent: false),
    Sample(
      command: .completeTask(1, note: nil), before: task, events: [.taskCompleted(1, note: nil)]),
    Sample(
      command: .reassignTask(1, to: "binh"), before: task, events: [.taskReassigned(1, to: "binh")]),
    Sample(
      command: .cancelTask(1, reason: "thôi"), before: task,
      events: [.taskCancelled(1, reason: "thôi")]),
    Sample(command: .assign("an"), events: [.assigned("an")]),
    Sample(command: .appoint("an", .teamMember), events: [.appointed("an", .teamMember)]),
    Sample(
      command: .appoint("an", .teamDeputy), before: { try $0.act(.appoint("an", .teamMember)) },
      events: [.appointed("an", .teamDeputy)]),
    Sample(
      command: .dismiss("an", reason: "ốm"), before: { try $0.act(.appoint("an", .teamMember)) },
      events: [.dismissed("an", reason: "ốm")], isIdempotent: false),
    Sample(
      command: .declareRelation("an", note: "anh"), events: [.relationDeclared("an", note: "anh")]),
    Sample(
      command: .hearSubject(on: "2026-03-02", attended: true, note: nil),
      events: [.subjectHeard(on: "2026-03-02", attended: true, note: nil)], isIdempotent: false),
    Sample(
      command: .keepDiary(on: "2026-03-02", text: "x"),
      events: [.diaryKept(on: "2026-03-02", text: "x")], isIdempotent: false),
    Sample(
      command: .recordFinding(text: "chậm"), events: [.findingRecorded(1, text: "chậm")],
      isIdempotent: false),
    Sample(
      command: .withdrawFinding(1, reason: "nhầm"), before: finding,
      events: [.findingWithdrawn(1, reason: "nhầm")]),
    Sample(command: .recordNoFindings, events: [.noFindingsRecorded]),
    Sample(
      command: .requireRemedy(finding: 1, text: "sửa", assignee: "A", dueOn: "2026-03-02"),
      before: finding,
      events: [.remedyRequired(1, finding: 1, text: "sửa", assignee: "A", dueOn: "2026-03-02")],
      isIdempotent: false),
    Sample(
      command: .reportRemedy(1, evidence: "VB-X", note: nil),
      before: {
        try remedy(&$0); try draft(&$0)
      },
      events: [.remedyReported(1, by: ["officer"], evidence: "VB-X", note: nil)]),
    Sample(
      command: .returnRemedy(1, reason: "chưa"),
      before: {
        try remedy(&$0); try $0.act(.reportRemedy(1, evidence: nil, note: nil))
      },
      events: [.remedyReturned(1, reason: "chưa")]),
    Sample(
      command: .verifyRemedy(1, note: nil), by: .chair,
      before: {
        try remedy(&$0); try $0.act(.reportRemedy(1, evidence: nil, note: nil))
      },
      events: [.remedyVerified(1, by: "chair", note: nil)]),
    Sample(
      command: pause, by: .chair,
      events: [.paused(reason: "chờ", basis: "89-QĐ/TW", decision: "1-QĐ")], isIdempotent: false),
    Sample(
      command: .resume(reason: "xong"), by: .chair, before: { try $0.act(pause, by: .chair) },
      events: [.resumed(reason: "xong")], isIdempotent: false),
    Sample(
      command: .cancel(reason: "thôi", basis: "89"), by: .chair,
      events: [
        .cancelled(reason: "thôi", basis: "89"), .deadlineLapsed("whole", round: 1),
        .deadlineLapsed("work", round: 1),
      ], isIdempotent: false),
  ]

  @Sendable static func draft(_ scene: inout Scene) throws {
    try scene.act(.addDocument(scene.draft("report", code: "VB-X")))
  }

  @Sendable static func task(_ scene: inout Scene) throws {
    try scene.act(.addTask(title: "Hỏi", owner: "an", dueOn: nil))
  }

  @Sendable static func finding(_ scene: inout Scene) throws {
    try scene.act(.recordFinding(text: "chậm"))
  }

  @Sendable static func remedy(_ scene: inout Scene) throws {
    try finding(&scene)
    try scene.act(.requireRemedy(finding: 1, text: "sửa", assignee: "A", dueOn: scene.today))
  }

  @Test(arguments: samples.indices)
  func `a command brings about its events, and twice changes nothing`(index: Int) throws {
    let sample = Self.samples[index]
    var scene = try Scene.at(sample.step)
    try sample.before(&scene)
    #expect(
      scene.reasons(of: sample.command, by: .stranger).contains { $0.code == "role_missing" }
        || sample.command == .declareRelation("stranger", note: "anh"))
    #expect(try scene.act(sample.command, by: sample.by) == sample.events)
    if sample.isIdempotent { #expect(try scene.act(sample.command, by: sample.by) == []) }
  }

  @Test func `a member of the work in a cell needs no commission`() throws {
    let vice = Authority.holding(.committeeMember, as: "vice")
    let cell = try Scene.at("work", level: .cell)
    let commune = try Scene.at("work", level: .commune)
    #expect(cell.reasons(of: .tick("seen"), by: vice) == [])
    #expect(commune.reasons(of: .tick("seen"), by: vice).map(\.code) == ["role_missing"])
  }

  @Test func `whoever may take the step's action does its work too`() throws {
    var scene = Scene()
    scene.process = try DecisionSample.open("submit", to: .administrator)
    let admin = Authority.holding(.administrator, as: "admin")
    #expect(scene.reasons(of: .tick("scope"), by: admin) == [])
  }

  @Test func `what was concluded is withdrawn by leaders only`() throws {
    var scene = try Scene.withRemedy()
    let withdraw = Command.withdrawFinding(1, reason: "nhầm")
    #expect(scene.reasons(of: withdraw).map(\.code) == ["role_missing"])
    try scene.act(withdraw, by: .deputy)
    #expect(scene.state.remedies.isEmpty && scene.state.remedyNumber == 1)
  }

  @Test func `a paper taken out is no evidence any more`() throws {
    var scene = try Scene.withRemedy()
    try scene.paper("report", code: "VB-X")
    try scene.act(.reportRemedy(1, evidence: "VB-X", note: nil))
    let events = try scene.act(.removeDocument("VB-X", reason: "nhầm hồ sơ"), by: .chair)
    #expect(
      events == [
        .documentRemoved("VB-X", reason: "nhầm hồ sơ"), .remedyReturned(1, reason: "nhầm hồ sơ"),
      ])
    #expect(scene.state.remedies[0].reporters == ["officer"])
  }

  @Test func `a paper of the present visit is taken out by a worker, an official one by a leader`()
    throws
  {
    var scene = try Scene.at("work")
    let remove = Command.removeDocument("VB-X", reason: "nhầm")
    try Self.draft(&scene)
    try scene.act(remove)
    try Self.draft(&scene)
    try scene.act(.numberDocument("VB-X", .external("1")))
    #expect(
      scene.blockers(of: remove).map(\.clearedBy) == [
        [.role(.secretary), .role(.chair), .role(.standingDeputy), .role(.deputy)]
      ])
    try scene.act(remove, by: .deputy)
    #expect(!scene.state.documents.contains { $0.code == "VB-X" })
  }

  // MARK: The life cycle

  /// Every command once; what it names need not exist, since only the life cycle is looked at.
  static let commands: [Command] =
    samples.map(\.command) + [
      .perform("finish", reason: nil), .addDocument(Scene().draft("report", code: "VB-Y")),
      .extend("work", by: DayCount(1, .working), reason: "x", basis: "x", decision: "x"),
      .reopen(reason: "x"), .fire("work", round: 1, rung: 0),
    ]

  private static let table = """
    addDocument      open paused - -
    addTask          open - - -
    appoint          open paused - -
    assign           open paused - -
    attachFile       open paused - -
    cancel           open paused - -
    cancelTask       open - - -
    completeTask     open - - -
    declareRelation  open paused - -
    dismiss          open paused - -
    extend           open - - -
    fire             open paused closed cancelled
    hearSubject      open - - -
    keepDiary        open paused - -
    numberDocument   open paused - -
    pause            open - - -
    perform          open - - -
    reassignTask     open - - -
    recordFinding    open - - -
    recordNoFindings open - - -
    removeDocument   open - - -
    reopen           - - closed cancelled
    reportRemedy     open - - -
    requireRemedy    open - - -
    resume           - paused - -
    returnRemedy     open - - -
    setFields        open - - -
    signDocument     open paused - -
    tick             open - - -
    untick           open - - -
    verifyRemedy     open - - -
    withdrawFinding  open - - -
    """

  @Test func `each command has its part of the life cycle`() throws {
    let statuses: [(String, Case.Status)] = [
      ("open", .open), ("paused", .paused(since: "2026-03-02")),
      ("closed", .closed("done", on: "2026-03-02")), ("cancelled", .cancelled(on: "2026-03-02")),
    ]
    var rows: Set<String> = []
    for command in Self.commands {
      let allowed = try statuses.map { word, status in
        var scene = try Scene.at("work")
        scene.state.status = status
        let codes = scene.reasons(of: command, by: .chair).map(\.code)
        return codes.contains { ["not_open", "not_paused", "not_ended"].contains($0) } ? "-" : word
      }
      let name = String("\(command)".prefix { $0 != "(" })
      let padding = String(repeating: " ", count: max(1, 17 - name.count))
      rows.insert(name + padding + allowed.joined(separator: " "))
    }
    #expect(rows.sorted().joined(separator: "\n") == Self.table)
  }
}

extension DecisionSample {
  /// The sample with one more role that may take an action.
  static func open(_ action: ActionID, to role: Role) throws -> ProcessVersion {
    var definition = definition
    definition.edit(action: action) { $0.by.insert(role) }
    return try ProcessCompiler.compile(definition, version: 1)
  }
}
