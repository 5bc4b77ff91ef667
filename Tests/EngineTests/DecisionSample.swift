import Engine

/// A process with one of everything that a decision asks about, small enough to hold in mind.
///
/// `draft → review → work → write → conclude → follow`, each with a way back, two actions that stay
/// in their step, and an early end.
enum DecisionSample {
  typealias Make = CompilerSample

  static let definition = ProcessDefinition(
    code: "workshop", caseType: .complianceInspectionOfOrganisation, subjects: [.organisation],
    prefix: "KT", title: same("Workshop"), summary: same("Summary"),
    basis: [LegalBasis(number: "89-QĐ/TW", title: same("89"), verification: .verified)],
    levels: [.province, .commune, .cell], organs: [.committee, .commission, .cell],
    fields: [
      FieldDefinition(id: "period", title: same("Period"), kind: .text),
      FieldDefinition(id: "end_by", title: same("End by"), kind: .date),
      FieldDefinition(id: "report_by", title: same("Report by"), kind: .date),
      FieldDefinition(id: "members", title: same("Members"), kind: .number),
      FieldDefinition(id: "result", title: same("Result"), kind: .choice(["good", "poor"])),
    ],
    documents: [
      Make.document("request", same("Request"), lasting: true),
      Make.document("draft", same("Draft")),
      Make.document("decision", same("Decision"), symbol: "QĐ", signed: true),
      Make.document("report", same("Report"), signed: true),
      Make.document("opinions", same("Opinions"), lasting: true),
    ],
    steps: steps, deadlines: deadlines, outerDeadline: "whole",
    outcomes: [
      OutcomeDefinition(id: "done", title: same("Done")),
      OutcomeDefinition(id: "dropped", title: same("Dropped")),
    ])

  static let process: ProcessVersion = {
    do {
      return try ProcessCompiler.compile(definition, version: 1)
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// The second version: the sample with a change.
  static func second(_ change: (inout ProcessDefinition) -> Void) -> ProcessVersion {
    var changed = definition
    change(&changed)
    do {
      return try ProcessCompiler.compile(changed, version: 2)
    } catch {
      preconditionFailure("\(error)")
    }
  }

  /// The second version, with another name for a step.
  static func renaming(_ step: StepID, _ name: StepID) -> ProcessVersion {
    second { definition in
      for index in definition.steps.indices {
        if definition.steps[index].id == step { definition.steps[index].id = name }
        for action in definition.steps[index].actions.indices
        where definition.steps[index].actions[action].target == .step(step) {
          definition.steps[index].actions[action].target = .step(name)
        }
      }
    }
  }

  /// March to May 2026: two holidays, and a Saturday that is worked for a Monday off.
  static let calendar = WorkingCalendar(
    version: 3, publishedThrough: "2026-12-31",
    exceptions: [
      "2026-04-30": day(.holiday, "30/4"), "2026-05-01": day(.holiday, "1/5"),
      "2026-04-27": day(.swappedOff, "27/4"), "2026-04-25": day(.compensatedWorkday, "25/4"),
    ])

  private static func day(_ kind: WorkingCalendar.Day.Kind, _ name: String) -> WorkingCalendar.Day {
    WorkingCalendar.Day(kind: kind, name: name, provisional: false)
  }

  private static func same(_ text: String) -> LocalizedText { LocalizedText(vi: text, en: text) }

  private static func item(_ id: ChecklistItemID) -> ChecklistItem {
    ChecklistItem(id: id, title: same(id.rawValue))
  }

  private static func act(
    _ id: ActionID, _ direction: ActionDefinition.Direction = .forward,
    to target: ActionDefinition.Target, by: Set<Role>, _ guards: [Guard] = []
  ) -> ActionDefinition {
    Make.action(id, same(id.rawValue), direction, to: target, by: by, guards)
  }

  private static let steps = [
    Make.step(
      "draft", .plan, same("Draft"), .officer, documents: ["request", "draft"],
      checklist: [item("scope"), item("period")],
      [
        act(
          "submit", to: .step("review"), by: [.officer, .deputy],
          [.documents(["draft"]), .checklist, .fields(["period"])]),
        act("confirm", .aside, to: .step("draft"), by: [.officer]),
        act("drop", .aside, to: .close("dropped"), by: [.chair]),
      ]),
    Make.step(
      "review", .decision, same("Review"), .chair, documents: ["decision"],
      [
        act(
          "approve", to: .step("work"), by: [.chair, .deputy],
          [.differentPerson(from: "submit"), .documents(["decision"])]),
        act("return_draft", .back, to: .step("draft"), by: [.chair, .deputy]),
      ]),
    Make.step(
      "work", .teamWork, same("Work"), .teamLeader, checklist: [item("seen")],
      [
        act(
          "finish", to: .step("write"), by: [.teamLeader],
          [.team(TeamSize(minimum: 2, maximum: 3)), .diary, .tasks]),
        act("recheck", .aside, to: .step("work"), by: [.teamLeader]),
      ]),
    Make.step(
      "write", .report, same("Write"), .teamLeader, documents: ["report"],
      [
        act(
          "submit_report", to: .step("conclude"), by: [.teamLeader],
          [.documents(["report"]), .findings, .subjectHeard]),
        act("rework", .back, to: .step("work"), by: [.teamLeader]),
      ]),
    Make.step(
      "conclude", .conclusion, same("Conclude"), .chair, documents: ["opinions"],
      [
        act(
          "sign", to: .step("follow"), by: [.chair, .deputy],
          [
            .differentPerson(from: "submit_report"), .remedies,
            .consent(
              "opinions", orSilence: DayCount(5, .working), since: .performed("submit_report")),
          ]),
        act("return_report", .back, to: .step("write"), by: [.chair, .deputy]),
      ]),
    Make.step(
      "follow", .followUp, same("Follow"), .officer,
      [
        act(
          "close", to: .close("done"), by: [.officer, .chair],
          [.remediesVerified, .waited(DayCount(2, .calendar), since: .entered("follow"))])
      ]),
  ]

  private static let ladder = [
    Rung(kind: .reminder, offset: 2, dayKind: .working, audience: [.responsible]),
    Rung(kind: .reminder, offset: 1, dayKind: .working, audience: [.responsible]),
    Rung(kind: .overdue, offset: 0, dayKind: .calendar, audience: [.responsible, .role(.chair)]),
    Rung(kind: .escalation, offset: 3, dayKind: .working, audience: [.role(.secretary)]),
  ]

  private static func rule(
    _ id: DeadlineID, starts: Trigger, metBy: [Trigger], _ kind: DayKind, _ days: Int?,
    planned: FieldID? = nil, extension: ExtensionRule? = nil
  ) -> DeadlineRule {
    let days: [Level: Int] =
      days.map { [.province: $0, .commune: $0, .cell: $0] } ?? [:]
    return Make.rule(
      id, same(id.rawValue), starts: starts, metBy: metBy, kind, days, planned: planned,
      extension: `extension`, ladder: ladder)
  }

  private static let deadlines = [
    rule(
      "whole", starts: .opened, metBy: [.performed("close")], .calendar, nil, planned: "end_by",
      extension: ExtensionRule(share: nil, days: nil, times: nil, by: [.chair, .secretary])),
    rule("answer", starts: .document("request"), metBy: [.performed("approve")], .calendar, 15),
    rule("review", starts: .entered("review"), metBy: [.left("review")], .working, 5),
    rule(
      "work", starts: .performed("approve"), metBy: [.performed("finish")], .working, 10,
      extension: ExtensionRule(share: Fraction(1, 2), days: 4, times: 2, by: [.chair])),
    rule(
      "report", starts: .performed("finish"), metBy: [.document("report")], .working, nil,
      planned: "report_by"),
    rule("conclude", starts: .left("write"), metBy: [.left("conclude")], .working, 10),
    rule("follow", starts: .entered("follow"), metBy: [.performed("close")], .calendar, 30),
  ]
}
