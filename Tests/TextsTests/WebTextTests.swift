import Engine
import Testing
import Texts

struct WebTextTests {
  @Test(arguments: WebText.allCases)
  func `every word of the pages stands in both languages`(text: WebText) {
    Prose.check(vi: text.title.vi, en: text.title.en, "\(text)")
    #expect(Samples.vietnamese.text(text) == text.title.vi)
    #expect(Samples.english.text(text) == text.title.en)
  }

  @Test func `every word of single pages and of their forms stands in both languages`() {
    let texts: [any Titled] =
      PageText.allCases + FormText.allCases + VerbText.allCases + BoardText.allCases
    for text in texts { Prose.check(vi: text.title.vi, en: text.title.en, "\(text)") }
    #expect(Set(VerbText.allCases.map(\.title)).count == VerbText.allCases.count)
  }

  @Test func `boards and results say how many of how many`() {
    let (vi, en) = (Samples.vietnamese, Samples.english)
    #expect(vi.overdue(12, of: 1_340) == "12 vụ việc quá hạn trong 1.340 vụ chưa kết thúc.")
    #expect(en.overdue(12, of: 1_340) == "12 of 1,340 cases that have not ended are overdue.")
    #expect(en.overdue(1, of: 2) == "1 of 2 cases that have not ended is overdue.")
    #expect(vi.done(3, of: 5) == "Đã thực hiện 3 trong 5 vụ việc.")
    #expect(en.done(1, of: 1) == "Done in 1 of 1 case.")
  }

  @Test func `how much of a list is shown is said with its total, if that was counted`() {
    let (vi, en) = (Samples.vietnamese, Samples.english)
    #expect(vi.shown(50, of: 1_284) == "50 mục trên trang này, trong tổng số 1.284")
    #expect(en.shown(50, of: 1_284) == "50 on this page, of 1,284 in all")
    #expect(vi.shown(3, of: 3) == "Tất cả 3 mục")
    #expect(en.shown(3, of: 3) == "All 3")
    #expect(vi.shown(50, of: nil) == "50 mục trên trang này")
    #expect(en.shown(50, of: nil) == "50 on this page")
  }

  @Test func `a case stands in one of six stages`() {
    #expect(Samples.vietnamese.position(.teamWork) == "Giai đoạn 3 trên 6: Đoàn tiến hành")
    #expect(Samples.english.position(.teamWork) == "Stage 3 of 6: Team work")
  }

  @Test func `unread notices are counted`() {
    #expect(Samples.vietnamese.unread(1) == "1 thông báo chưa đọc")
    #expect(Samples.english.unread(1) == "1 unread notice")
    #expect(Samples.english.unread(2) == "2 unread notices")
  }

  @Test func `overdue cases are counted beside all`() {
    #expect(Samples.vietnamese.overdue(1_200) == "1.200 quá hạn")
    #expect(Samples.english.overdue(1_200) == "1,200 overdue")
  }

  @Test func `a language is found by the name that it gives itself`() {
    #expect(Language.allCases.map(\.ownName) == ["Tiếng Việt", "English"])
  }

  @Test func `who clears a blocker is named with the role`() {
    let clearances: [Blocker.Clearance] = [.role(.teamLeader), .date("2026-02-12")]
    let holders: [Role: [String]] = [.teamLeader: ["Lê Minh Đức", "Vũ An"]]
    #expect(
      Samples.vietnamese.clearance(clearances, holders: holders)
        == "Người xử lý được: \(Role.teamLeader.title.vi) (Lê Minh Đức, Vũ An), "
        + "hoặc chờ đến ngày 12/02/2026.")
  }
}
