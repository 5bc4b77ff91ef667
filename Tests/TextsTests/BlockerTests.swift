import Engine
import Testing
import Texts

struct BlockerTests {
  private static let reasons = 75

  @Test(arguments: Blocker.Reason.samples)
  func `every reason is told in both languages`(reason: Blocker.Reason) {
    let (vi, en) = Samples.both { $0.sentence(reason) }
    Prose.check(vi: vi, en: en, reason.code)
    #expect(vi.hasSuffix(".") && en.hasSuffix("."))
    #expect(Prose.isSnakeCase(reason.code))
    for parameter in reason.parameters { #expect(Prose.isSnakeCase(parameter.name)) }
  }

  @Test
  func `no reason is left out and none shares its code or its sentence`() {
    let samples = Blocker.Reason.samples
    #expect(samples.count == Self.reasons)
    #expect(Set(samples.map(\.code)).count == samples.count)
    #expect(Set(samples.map(Samples.vietnamese.sentence(_:))).count == samples.count)
    #expect(Set(samples.map(Samples.english.sentence(_:))).count == samples.count)
  }

  @Test
  func `each trigger that a waiting time is counted from is told`() {
    let triggers: [Trigger] = [
      .opened, .entered("S1"), .left("S1"), .performed("A1"), .document("D1"),
    ]
    let sentences = triggers.map { trigger in
      let (vi, en) = Samples.both { $0.sentence(.waitingForStart(trigger)) }
      Prose.check(vi: vi, en: en, "\(trigger)")
      return vi
    }
    #expect(Set(sentences).count == triggers.count)
  }

  @Test
  func `the process's own titles are used`() {
    let cases: [(Blocker.Reason, String, String)] = [
      (
        .documentMissing("decision"), "Hồ sơ còn thiếu văn bản “Quyết định kiểm tra”.",
        "The dossier lacks the paper \"Inspection decision\"."
      ),
      (
        .actionNotHere("submit_plan", step: "approve"),
        "Vụ việc đang ở bước “Phê duyệt”; ở bước này không có thao tác “Trình kế hoạch”.",
        "The case is in the step \"Approval\", where \"Submit the plan\" cannot be done."
      ),
      (
        .fieldMissing("report_by"), "Chưa nhập thông tin “Ngày báo cáo”.",
        "\"Date of report\" has not been filled in."
      ),
      (
        .checklistItemOpen("notify"), "Việc “Báo đối tượng” chưa được đánh dấu là đã làm.",
        "The checklist item \"Tell the subject\" is not ticked yet."
      ),
      (
        .extensionsUsedUp("conduct", times: 1),
        "Thời hạn “Tiến hành kiểm tra” chỉ được gia hạn 1 lần và đã gia hạn đủ.",
        "The deadline \"Conduct of the inspection\" may be extended 1 time, which has been done."
      ),
      (
        .notInTeam("nv01"), "Nguyễn Thị Bình không có trong đoàn.",
        "Nguyễn Thị Bình is not in the team."
      ),
    ]
    for (reason, vi, en) in cases {
      #expect(Samples.vietnamese.sentence(reason) == vi)
      #expect(Samples.english.sentence(reason) == en)
    }
  }

  @Test
  func `a part without a title goes by its identifier`() {
    let words = Wording(language: .vietnamese)
    #expect(words.sentence(.documentMissing("decision")) == "Hồ sơ còn thiếu văn bản “decision”.")
  }

  @Test
  func `who can clear a blocker away is named`() {
    let cases: [([Blocker.Clearance], String?, String?)] = [
      ([], nil, nil),
      (
        [.role(.teamLeader), .date("2026-02-12")],
        "Người xử lý được: Trưởng đoàn, hoặc chờ đến ngày 12/02/2026.",
        "Who can clear it: Team leader, or wait until 12 Feb 2026."
      ),
      (
        [.role(.secretary), .role(.chair), .person("nv01")],
        "Người xử lý được: Bí thư, Chủ nhiệm hoặc Nguyễn Thị Bình.",
        "Who can clear it: Secretary, Chair or Nguyễn Thị Bình."
      ),
      (
        [.date("2026-02-13"), .date("2026-02-12")], "Tự hết vướng từ ngày 12/02/2026.",
        "It clears by itself on 12 Feb 2026."
      ),
    ]
    for (clearances, vi, en) in cases {
      #expect(Samples.vietnamese.clearance(clearances) == vi)
      #expect(Samples.english.clearance(clearances) == en)
    }
    let blocker = Blocker(.teamLeaderMissing, clearedBy: [.role(.chair)])
    #expect(
      Samples.vietnamese.sentence(blocker)
        == "Đoàn chưa có trưởng đoàn. Người xử lý được: Chủ nhiệm.")
  }

  @Test
  func `parameters carry codes, numbers and ISO dates`() {
    let reason = Blocker.Reason.consentMissing("opinion", silenceUntil: "2026-02-12")
    #expect(reason.parameters.map(\.name) == ["document_type", "date"])
    #expect(reason.parameters.map(\.value) == ["opinion", "2026-02-12"])
    let roles = Blocker.Reason.roleMissing([.chair, .deputy]).parameters
    #expect(roles.map(\.name) == ["role", "role"])
    #expect(roles.map(\.value) == ["chair", "deputy"])
    #expect(Blocker.Clearance.date("2026-02-12").parameter == ("date", "2026-02-12"))
  }
}
