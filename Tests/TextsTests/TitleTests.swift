import Engine
import Testing
import Texts

struct TitleTests {
  @Test
  func `every member of every vocabulary has a title in both languages`() {
    check(Level.self)
    check(Organ.self)
    check(CaseType.self)
    check(Stage.self)
    check(SubjectKind.self)
    check(Grade.self)
    check(Role.self)
    check(DayKind.self)
    check(Rung.Kind.self)
    check(Notice.Kind.self)
    check(WorkingCalendar.Day.Kind.self)
    check(Verification.self)
  }

  private func check<Members: Vocabulary & Titled>(_ vocabulary: Members.Type) {
    for language in Language.allCases {
      let titles = Members.allCases.map { $0.title(in: language) }
      #expect(Set(titles).count == titles.count, "\(vocabulary): \(titles)")
    }
    for member in Members.allCases {
      Prose.check(vi: member.title.vi, en: member.title.en, "\(vocabulary).\(member.code)")
      #expect(member.title.vi.first?.isUppercase == true)
      #expect(member.title.en.first?.isUppercase == true)
    }
  }

  @Test
  func `the domain's own terms are used`() {
    #expect(Role.chair.title.vi == "Chủ nhiệm")
    #expect(Role.standingDeputy.title.vi == "Phó Chủ nhiệm Thường trực")
    #expect(Grade.secret.title.vi == "Tối mật")
    #expect(
      CaseType.signsInspectionOfMember.title.vi == "Kiểm tra đảng viên khi có dấu hiệu vi phạm")
  }

  @Test
  func `a status is told with its day and how the case ended`() {
    let statuses: [(Case.Status, String, String)] = [
      (.open, "Đang tiến hành", "Open"),
      (.paused(since: "2026-02-12"), "Tạm dừng từ ngày 12/02/2026", "Paused since 12 Feb 2026"),
      (
        .closed("no_violation", on: "2026-02-12"),
        "Đã kết thúc ngày 12/02/2026: Không có vi phạm", "Closed on 12 Feb 2026: No violation"
      ),
      (.cancelled(on: "2026-02-12"), "Đã hủy ngày 12/02/2026", "Cancelled on 12 Feb 2026"),
    ]
    for (status, vi, en) in statuses {
      #expect(Samples.vietnamese.status(status) == vi)
      #expect(Samples.english.status(status) == en)
    }
  }

  @Test(arguments: Notice.Kind.allCases)
  func `a notice is known by its kind, its day and its case`(kind: Notice.Kind) {
    let (vi, en) = Samples.both {
      $0.subject(of: kind, case: "KT-2026-7F3K9Q", title: "A", dueOn: "2026-02-12")
    }
    Prose.check(vi: vi, en: en, kind.code)
    #expect(vi == "\(kind.title.vi) (hạn 12/02/2026): A [KT-2026-7F3K9Q]")
  }

  @Test
  func `a notice of a graded case can keep its title to itself`() {
    let subject = Samples.vietnamese.subject(
      of: .deadlineOverdue, case: "KT-2026-7F3K9Q", title: nil, dueOn: nil)
    #expect(subject == "Quá hạn [KT-2026-7F3K9Q]")
  }
}
