import Engine
import Texts

/// A small process whose parts have titles, and both languages speaking of it.
enum Samples {
  static let vietnamese = wording(.vietnamese)
  static let english = wording(.english)

  static func both(_ text: (Wording) -> String) -> (vi: String, en: String) {
    (text(vietnamese), text(english))
  }

  private static func wording(_ language: Language) -> Wording {
    Wording(
      language: language, process: process,
      person: { $0 == "nv01" ? "Nguyễn Thị Bình" : $0.rawValue },
      unit: { $0 == "X1.UBKT" ? "UBKT" : $0.rawValue })
  }

  static let process = ProcessDefinition(
    code: "sample", caseType: .financeInspection, subjects: [.organisation], prefix: "KT",
    title: .init(vi: "Kiểm tra tài chính", en: "Finance inspection"),
    summary: .init(vi: "", en: ""), basis: [], levels: [.commune], organs: [.commission],
    fields: [
      FieldDefinition(
        id: "report_by", title: .init(vi: "Ngày báo cáo", en: "Date of report"), kind: .date)
    ],
    documents: [
      DocumentDefinition(
        id: "decision", title: .init(vi: "Quyết định kiểm tra", en: "Inspection decision"),
        symbol: "QĐ", signed: true, lasting: false)
    ],
    steps: [propose, approve], deadlines: [conduct], outerDeadline: nil,
    outcomes: [
      OutcomeDefinition(
        id: "no_violation", title: .init(vi: "Không có vi phạm", en: "No violation"))
    ])

  private static let propose = StepDefinition(
    id: "propose", stage: .plan, title: .init(vi: "Đề xuất", en: "Proposal"),
    guidance: .init(vi: "", en: ""), basis: nil, responsible: .officer, documents: [],
    checklist: [
      ChecklistItem(id: "notify", title: .init(vi: "Báo đối tượng", en: "Tell the subject"))
    ],
    actions: [
      ActionDefinition(
        id: "submit_plan", title: .init(vi: "Trình kế hoạch", en: "Submit the plan"),
        direction: .forward, target: .step("approve"), by: [.officer], guards: [],
        reasonRequired: false)
    ])

  private static let approve = StepDefinition(
    id: "approve", stage: .plan, title: .init(vi: "Phê duyệt", en: "Approval"),
    guidance: .init(vi: "", en: ""), basis: nil, responsible: .chair, documents: [],
    checklist: [], actions: [])

  private static let conduct = DeadlineRule(
    id: "conduct", title: .init(vi: "Tiến hành kiểm tra", en: "Conduct of the inspection"),
    starts: .opened, metBy: [], limit: .init(kind: .working, byLevel: [.commune: 30], planned: nil),
    extension: nil, ladder: [], source: .init(text: "", verification: .unverified))
}
