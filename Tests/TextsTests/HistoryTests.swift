import Engine
import Testing
import Texts

struct HistoryTests {
  private static let events = 46

  @Test(arguments: Event.samples)
  func `every event is one line in both languages`(event: Event) {
    let (vi, en) = Samples.both { $0.line(event) }
    Prose.check(vi: vi, en: en, "\(event)")
    #expect(!vi.contains("\n") && !en.contains("\n"))
  }

  @Test
  func `no event is left out and none reads like another`() {
    #expect(Event.samples.count == Self.events)
    #expect(Set(Event.samples.map(Samples.vietnamese.line)).count == Self.events)
    #expect(Set(Event.samples.map(Samples.english.line)).count == Self.events)
  }

  @Test
  func `a move tells the action, the way and the reason`() {
    let move = Event.Moved(
      action: "submit_plan", from: "propose", to: "approve", stage: .plan, round: 1,
      actor: "nv02", onBehalfOf: nil, reason: "đã đủ hồ sơ", on: "2026-02-12")
    #expect(
      Samples.vietnamese.line(.moved(move))
        == "Đã trình kế hoạch (bước Đề xuất → Phê duyệt), lý do: đã đủ hồ sơ")
    #expect(
      Samples.english.line(.moved(move))
        == "Done: Submit the plan (step Proposal to Approval), reason: đã đủ hồ sơ")
  }

  @Test
  func `a delegated move names who delegated`() {
    let move = Event.Moved(
      action: "submit_plan", from: "propose", to: "propose", stage: .plan, round: 1,
      actor: "nv02", onBehalfOf: "nv01", reason: nil, on: "2026-02-12")
    #expect(
      Samples.vietnamese.line(.moved(move))
        == "Đã trình kế hoạch (bước Đề xuất), theo ủy quyền của Nguyễn Thị Bình")
  }

  @Test
  func `a paper titled like its kind is named once`() {
    let added = Event.DocumentAdded(
      code: "v1", type: "decision", title: "Quyết định kiểm tra", on: "2026-02-12",
      number: "23-QĐ/UBKTĐU", signature: .init(signer: "Lê Văn An", on: "2026-02-12"), file: nil)
    #expect(
      Samples.vietnamese.line(.documentAdded(added))
        == "Đã thêm văn bản “Quyết định kiểm tra” (số 23-QĐ/UBKTĐU, ngày 12/02/2026, "
        + "Lê Văn An ký)")
  }

  @Test
  func `an extension tells how much, by which decision and until when`() {
    #expect(
      Samples.vietnamese.line(.deadlineExtended(Event.extension))
        == "Đã gia hạn “L1” thêm 10 ngày làm việc theo D1, hạn mới 02/03/2026, căn cứ B1, "
        + "lý do: R1")
  }

  @Test
  func `a subject who did not come is told so`() {
    let line = Samples.vietnamese.line(
      .subjectHeard(on: "2026-02-12", attended: false, note: nil))
    #expect(line == "Đã mời đối tượng trình bày ngày 12/02/2026, đối tượng không đến")
  }

  @Test(arguments: Rung.Kind.allCases)
  func `each kind of rung has its own line`(kind: Rung.Kind) {
    let fired = Event.RungFired(
      id: "conduct", round: 1, rung: 0, kind: kind, dueOn: "2026-02-12", lateBy: 0)
    let line = Samples.vietnamese.line(.rungFired(fired))
    let expected =
      switch kind {
      case .reminder: "Đã nhắc thời hạn “Tiến hành kiểm tra”, hạn 12/02/2026"
      case .overdue: "Đã báo quá hạn “Tiến hành kiểm tra”, hạn 12/02/2026"
      case .escalation: "Đã báo cáo cấp trên việc quá hạn “Tiến hành kiểm tra”, hạn 12/02/2026"
      }
    #expect(line == expected)
  }

  @Test
  func `a paper goes by what it is called where that is known`() {
    let words = Wording(language: .vietnamese, document: { $0 == "v1" ? "23-QĐ/UBKTĐU" : "?" })
    #expect(
      words.line(.documentRemoved("v1", reason: "nhầm hồ sơ"))
        == "Đã bỏ văn bản 23-QĐ/UBKTĐU khỏi hồ sơ, lý do: nhầm hồ sơ")
  }
}
