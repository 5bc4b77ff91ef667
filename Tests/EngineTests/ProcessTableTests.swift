import Engine
import Testing

struct ProcessTableTests {
  private func table(
    _ language: Language = .vietnamese, _ change: (inout ProcessDefinition) -> Void = { _ in }
  ) throws -> String {
    var definition = CompilerSample.definition
    change(&definition)
    let process = try ProcessCompiler.compile(definition, version: 1)
    return ProcessTable.text(of: process, language: language)
  }

  @Test func `the table is drawn as it was signed`() throws {
    #expect(try table() == Self.signed)
  }

  @Test func `titles are in the language asked for and codes are the same in both`() throws {
    let english = try table(.english)
    #expect(english.contains("propose   submit_plan      Submit the plan"))
    #expect(!english.contains("Trình"))
  }

  @Test func `sets and dictionaries filled in another order give the same table`() throws {
    #expect(try table { $0 = $0.rebuilt() } == Self.signed)
  }

  @Test func `a line break in a text does not break the table`() throws {
    let broken = try table { $0.edit(step: "work") { $0.title.vi = "Thẩm\n tra" } }
    #expect(broken == Self.signed)
  }

  @Test func `a long text is broken between words`() throws {
    let table = try table {
      $0.edit(step: "work") { $0.title.vi = "Thẩm tra, xác minh tài liệu, làm việc với đối tượng" }
    }
    let lines = table.split(separator: "\n").map(String.init)
    let first = lines.firstIndex { $0.hasPrefix("work      team_work   Thẩm tra, xác minh") } ?? 0
    #expect(lines[first].contains("làm việc với đối  team_leader"))
    #expect(lines[first + 1] == "                        tượng")
  }

  @Test func `what an expert signs shows every change of a rule`() throws {
    let changes: [(inout ProcessDefinition) -> Void] = [
      { $0.edit(deadline: "deploy") { $0.limit.byLevel[.commune] = 9 } },
      { $0.edit(deadline: "deploy") { $0.ladder[0].offset = 2 } },
      { $0.edit(deadline: "deploy") { $0.extension?.by = [.chair] } },
      { $0.edit(deadline: "deploy") { $0.source.verification = .secondary } },
      { $0.edit(action: "finish_work") { $0.guards.removeLast() } },
      { $0.edit(action: "finish_work") { $0.by.insert(.chair) } },
      { $0.edit(action: "finish_work") { $0.reasonRequired = true } },
      { $0.edit(action: "return_plan") { $0.direction = .aside } },
      { $0.edit(step: "propose") { $0.checklist[0].title.vi = "Khác" } },
      { $0.documents[1].signed = false },
      { $0.fields[2].kind = .choice(["good"]) },
    ]
    for (index, change) in changes.enumerated() {
      #expect(try table(.vietnamese, change) != Self.signed, "change \(index)")
    }
  }

  private static let signed = """
    sample  Kiểm tra mẫu
    case type  compliance_inspection_organisation
    subjects   organisation
    levels     province, commune
    organs     committee, standing_committee
    prefix     KT
    outer      whole_case
    basis      89-QĐ/TW  Quy định 89 (secondary)

    STEP      STAGE       TITLE      RESPONSIBLE  DOCUMENTS   BASIS
    --------  ----------  ---------  -----------  ----------  -----
    propose   plan        Đề xuất    officer      submission  -
    approve   decision    Phê duyệt  chair        decision    -
    work      team_work   Thẩm tra   team_leader              -
    write     report      Báo cáo    team_leader  report      -
    conclude  conclusion  Kết luận   chair        opinions    -
    follow    follow_up   Theo dõi   officer                  -

    STEP      ACTION           TITLE           DIRECTION  TO             BY           GUARDS
    --------  ---------------  --------------  ---------  -------------  -----------  -------------------------------------------
    propose   submit_plan      Trình kế hoạch  forward    approve        deputy       documents submission
                                                                         officer      checklist
                                                                                      fields period
    propose   drop_plan        Thôi            aside      close dropped  chair        with reason
    approve   approve_plan     Duyệt           forward    work           chair        different_person submit_plan
                                                                         deputy       documents decision
    approve   return_plan      Trả lại         back       propose        chair        with reason
    work      finish_work      Xong            forward    write          team_leader  team 3 to 5
                                                                                      diary
                                                                                      tasks
    write     submit_report    Nộp báo cáo     forward    conclude       team_leader  documents report
                                                                                      findings
    conclude  sign_conclusion  Ký              forward    follow         chair        subject_heard
                                                                                      different_person submit_report
                                                                                      consent opinions or silence 5 working since
                                                                                        performed submit_report
    follow    close_case       Kết thúc        forward    close done     officer      remedies
                                                                                      remedies_verified
                                                                                      waited 1 calendar since entered follow

    DEADLINE    TITLE       STARTS                  MET BY                   KIND      PROVINCE  COMMUNE  PLANNED
    ----------  ----------  ----------------------  -----------------------  --------  --------  -------  ---------
    whole_case  Cả vụ việc  opened                  performed close_case     calendar  90        60       -
    deploy      Triển khai  performed approve_plan  performed finish_work    working   10        10       -
    report      Báo cáo     performed finish_work   document report          working   20        -        report_by
                                                    performed submit_report

    DEADLINE    EXTENSION            LADDER                                  SOURCE    VERIFICATION
    ----------  -------------------  --------------------------------------  --------  ------------
    whole_case  -                                                            89-QĐ/TW  verified
    deploy      share 1/3            reminder 3 working: responsible         89-QĐ/TW  verified
                days 3               overdue: responsible
                times 1              escalation 3 working: secretary, chair
                by secretary, chair
    report      -                                                            89-QĐ/TW  verified

    STEP     CHECKLIST ITEM  TITLE
    -------  --------------  -------
    propose  scope           Phạm vi

    DOCUMENT    TITLE       SYMBOL  SIGNED  LASTING
    ----------  ----------  ------  ------  -------
    submission  Tờ trình    -       no      no
    decision    Quyết định  QĐ      yes     no
    report      Báo cáo     -       no      no
    opinions    Ý kiến      -       no      yes

    FIELD      TITLE          KIND
    ---------  -------------  -----------------
    period     Mốc thời gian  text
    report_by  Hạn báo cáo    date
    result     Kết quả        choice good, poor

    OUTCOME  TITLE
    -------  -------------
    done     Hoàn thành
    dropped  Thôi kiểm tra

    """
}
