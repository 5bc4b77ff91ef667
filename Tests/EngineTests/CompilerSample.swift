import Engine

/// A small process in which the compiler finds nothing, for tests to spoil.
enum CompilerSample {
  static let definition = ProcessDefinition(
    code: "sample", caseType: .complianceInspectionOfOrganisation, subjects: [.organisation],
    prefix: "KT", title: text("Kiểm tra mẫu", "Sample inspection"),
    summary: text("Tóm tắt", "Summary"),
    basis: [
      LegalBasis(
        number: "89-QĐ/TW", title: text("Quy định 89", "Regulation 89"), verification: .secondary)
    ],
    levels: [.province, .commune], organs: [.committee, .standingCommittee],
    fields: [
      FieldDefinition(id: "period", title: text("Mốc thời gian", "Period"), kind: .text),
      FieldDefinition(id: "report_by", title: text("Hạn báo cáo", "Report by"), kind: .date),
      FieldDefinition(
        id: "result", title: text("Kết quả", "Result"), kind: .choice(["good", "poor"])),
    ],
    documents: [
      document("submission", text("Tờ trình", "Submission")),
      document("decision", text("Quyết định", "Decision"), symbol: "QĐ", signed: true),
      document("report", text("Báo cáo", "Report")),
      document("opinions", text("Ý kiến", "Opinions"), lasting: true),
    ],
    steps: steps, deadlines: deadlines, outerDeadline: "whole_case",
    outcomes: [
      OutcomeDefinition(id: "done", title: text("Hoàn thành", "Done")),
      OutcomeDefinition(id: "dropped", title: text("Thôi kiểm tra", "Dropped")),
    ])

  static func text(_ vi: String, _ en: String) -> LocalizedText { LocalizedText(vi: vi, en: en) }

  static func document(
    _ id: DocumentTypeID, _ title: LocalizedText, symbol: String? = nil, signed: Bool = false,
    lasting: Bool = false
  ) -> DocumentDefinition {
    DocumentDefinition(id: id, title: title, symbol: symbol, signed: signed, lasting: lasting)
  }

  static func step(
    _ id: StepID, _ stage: Stage, _ title: LocalizedText, _ responsible: Role,
    documents: [DocumentTypeID] = [], checklist: [ChecklistItem] = [],
    _ actions: [ActionDefinition]
  ) -> StepDefinition {
    StepDefinition(
      id: id, stage: stage, title: title, guidance: text("Việc cần làm", "What to do"),
      basis: nil, responsible: responsible, documents: documents, checklist: checklist,
      actions: actions)
  }

  static func action(
    _ id: ActionID, _ title: LocalizedText, _ direction: ActionDefinition.Direction = .forward,
    to target: ActionDefinition.Target, by: Set<Role>, _ guards: [Guard] = []
  ) -> ActionDefinition {
    ActionDefinition(
      id: id, title: title, direction: direction, target: target, by: by, guards: guards,
      reasonRequired: direction != .forward)
  }

  static func rule(
    _ id: DeadlineID, _ title: LocalizedText, starts: Trigger, metBy: [Trigger], _ kind: DayKind,
    _ days: [Level: Int], planned: FieldID? = nil, extension: ExtensionRule? = nil,
    ladder: [Rung] = []
  ) -> DeadlineRule {
    DeadlineRule(
      id: id, title: title, starts: starts, metBy: metBy,
      limit: DeadlineRule.Limit(kind: kind, byLevel: days, planned: planned),
      extension: `extension`, ladder: ladder,
      source: DeadlineRule.Source(text: "89-QĐ/TW", verification: .verified))
  }

  private static let steps = [
    step(
      "propose", .plan, text("Đề xuất", "Propose"), .officer, documents: ["submission"],
      checklist: [ChecklistItem(id: "scope", title: text("Phạm vi", "Scope"))],
      [
        action(
          "submit_plan", text("Trình kế hoạch", "Submit the plan"), to: .step("approve"),
          by: [.officer, .deputy],
          [.documents(["submission"]), .checklist, .fields(["period"])]),
        action(
          "drop_plan", text("Thôi", "Drop"), .aside, to: .close("dropped"), by: [.chair]),
      ]),
    step(
      "approve", .decision, text("Phê duyệt", "Approve"), .chair, documents: ["decision"],
      [
        action(
          "approve_plan", text("Duyệt", "Approve"), to: .step("work"), by: [.chair, .deputy],
          [.differentPerson(from: "submit_plan"), .documents(["decision"])]),
        action(
          "return_plan", text("Trả lại", "Return"), .back, to: .step("propose"), by: [.chair]),
      ]),
    step(
      "work", .teamWork, text("Thẩm tra", "Work"), .teamLeader,
      [
        action(
          "finish_work", text("Xong", "Finish"), to: .step("write"), by: [.teamLeader],
          [.team(TeamSize(minimum: 3, maximum: 5)), .diary, .tasks])
      ]),
    step(
      "write", .report, text("Báo cáo", "Report"), .teamLeader, documents: ["report"],
      [
        action(
          "submit_report", text("Nộp báo cáo", "Submit the report"), to: .step("conclude"),
          by: [.teamLeader], [.documents(["report"]), .findings])
      ]),
    step(
      "conclude", .conclusion, text("Kết luận", "Conclude"), .chair, documents: ["opinions"],
      [
        action(
          "sign_conclusion", text("Ký", "Sign"), to: .step("follow"), by: [.chair],
          [
            .subjectHeard, .differentPerson(from: "submit_report"),
            .consent(
              "opinions", orSilence: DayCount(5, .working), since: .performed("submit_report")),
          ])
      ]),
    step(
      "follow", .followUp, text("Theo dõi", "Follow up"), .officer,
      [
        action(
          "close_case", text("Kết thúc", "Close"), to: .close("done"), by: [.officer],
          [
            .remedies, .remediesVerified,
            .waited(DayCount(1, .calendar), since: .entered("follow")),
          ])
      ]),
  ]

  private static let deadlines = [
    rule(
      "whole_case", text("Cả vụ việc", "Whole case"), starts: .opened,
      metBy: [.performed("close_case")], .calendar, [.province: 90, .commune: 60]),
    rule(
      "deploy", text("Triển khai", "Deploy"), starts: .performed("approve_plan"),
      metBy: [.performed("finish_work")], .working, [.province: 10, .commune: 10],
      extension: ExtensionRule(share: Fraction(1, 3), days: 3, times: 1, by: [.chair, .secretary]),
      ladder: [
        Rung(kind: .reminder, offset: 3, dayKind: .working, audience: [.responsible]),
        Rung(kind: .overdue, offset: 0, dayKind: .calendar, audience: [.responsible]),
        Rung(
          kind: .escalation, offset: 3, dayKind: .working,
          audience: [.role(.secretary), .role(.chair)]),
      ]),
    rule(
      "report", text("Báo cáo", "Report"), starts: .performed("finish_work"),
      metBy: [.document("report"), .performed("submit_report")], .working, [.province: 20],
      planned: "report_by"),
  ]
}

extension ProcessDefinition {
  mutating func edit(step id: StepID, _ change: (inout StepDefinition) -> Void) {
    for index in steps.indices where steps[index].id == id { change(&steps[index]) }
  }

  mutating func edit(action id: ActionID, _ change: (inout ActionDefinition) -> Void) {
    for step in steps.indices {
      for index in steps[step].actions.indices where steps[step].actions[index].id == id {
        change(&steps[step].actions[index])
      }
    }
  }

  mutating func edit(deadline id: DeadlineID, _ change: (inout DeadlineRule) -> Void) {
    for index in deadlines.indices where deadlines[index].id == id { change(&deadlines[index]) }
  }
}
