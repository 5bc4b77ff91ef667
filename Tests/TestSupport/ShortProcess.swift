import Postgres

/// A process of three steps that asks for a little of everything.
package enum ShortProcess {
  package static let yaml = """
    process: short_check
    case_type: compliance_inspection_organisation
    subjects: [organisation]
    prefix: KT
    title: {vi: "Kiểm tra ngắn", en: "Short check"}
    summary: {vi: "Quy trình ngắn để thử.", en: "A short process, for tests."}
    basis:
      - number: "01-QĐ/TW"
        title: {vi: "Quy định", en: "Regulation"}
        verification: verified
    levels: [province, commune]
    organs: [committee, standing_committee, commission]
    fields:
      theme: {title: {vi: "Chuyên đề", en: "Theme"}, kind: text}
      report_by: {title: {vi: "Hạn báo cáo", en: "Report due"}, kind: date}
      papers_seen: {title: {vi: "Số văn bản đã xem", en: "Papers seen"}, kind: number}
      result:
        title: {vi: "Kết quả", en: "Result"}
        kind: choice
        choices: [good, faults]
    documents:
      plan: {title: {vi: "Kế hoạch kiểm tra", en: "Plan"}, symbol: "KH", signed: true}
      minutes: {title: {vi: "Biên bản", en: "Minutes"}}
    outcomes:
      remedied: {vi: "Đã khắc phục xong", en: "Everything remedied"}
    deadlines:
      whole:
        title: {vi: "Toàn bộ cuộc kiểm tra", en: "The whole case"}
        starts: {opened: true}
        met_by: [{performed: close_case}]
        limit: {kind: working, days: {province: 60, commune: 40}}
        extension: {share: 1/2, times: 1, by: [chair]}
        ladder:
          - {reminder: 5, days: working, to: [responsible]}
          - {overdue: true, to: [responsible, chair]}
        source: {text: "Để thử", verification: verified}
    outer_deadline: whole
    steps:
      - id: prepare
        stage: plan
        title: {vi: "Chuẩn bị", en: "Prepare"}
        guidance:
          vi: |
            1. Lập kế hoạch, ký và lấy số.
            2. Trình lãnh đạo.
          en: |
            1. Make the plan, have it signed and numbered.
            2. Submit it.
        responsible: officer
        documents: [plan]
        checklist:
          asked: {vi: "Đã hỏi quan hệ gia đình", en: "Asked about family relations"}
        actions:
          submit_plan:
            title: {vi: "Trình kế hoạch", en: "Submit the plan"}
            to: approve
            by: [officer, deputy]
            guards:
              - documents: [plan]
              - checklist
              - fields: [theme]
      - id: approve
        stage: decision
        title: {vi: "Duyệt", en: "Approve"}
        guidance: {vi: "Đọc kế hoạch rồi duyệt hoặc trả lại.", en: "Read the plan; approve it or return it."}
        responsible: chair
        actions:
          approve_plan:
            title: {vi: "Duyệt kế hoạch", en: "Approve the plan"}
            to: follow
            by: [chair, standing_deputy, officer]
            guards:
              - different_person: submit_plan
              - team: {minimum: 2}
          return_plan:
            title: {vi: "Trả lại", en: "Return the plan"}
            to: prepare
            direction: back
            by: [chair, standing_deputy]
            reason: true
      - id: follow
        stage: follow_up
        title: {vi: "Theo dõi khắc phục", en: "Follow up"}
        guidance: {vi: "Theo dõi đến khi khắc phục xong.", en: "Follow until everything is remedied."}
        responsible: officer
        documents: [minutes]
        actions:
          close_case:
            title: {vi: "Kết thúc", en: "Close the case"}
            to: {close: remedied}
            by: [chair, officer]
            guards:
              - findings
              - remedies
              - remedies_verified
              - tasks

    """
}

extension TestDatabase {
  /// Sets the database's clock, by which every act goes, to a moment as PostgreSQL reads it.
  package func stand(at moment: String) throws {
    try connect(as: .superuser).execute(
      .sql(
        """
        UPDATE clock
        SET shift_seconds = ceil(extract(epoch FROM $1::text::timestamptz - clock_timestamp()))::bigint
        """), [.text(moment)])
  }
}
