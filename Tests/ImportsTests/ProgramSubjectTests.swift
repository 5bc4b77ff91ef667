import Engine
import Imports
import Testing

struct ProgramSubjectTests {
  @Test(arguments: [
    ("Chi bộ UBND xã", "organisation", ProgramSubject.Naming.named),
    ("Ban Thường vụ Đảng ủy xã Sông Lô và Thường trực Đảng ủy", "organisation", .named),
    ("Ban Cán sự đảng VKSND tỉnh", "organisation", .named),
    ("Đảng ủy Khối Cơ quan và Doanh nghiệp tỉnh", "organisation", .named),
    ("Đồng chí Nguyễn Văn A, Bí thư Chi bộ thôn B", "member", .named),
    ("Đảng ủy (xã/phường/đặc khu) Vĩnh Lộc", "organisation", .named),
    ("2 đảng viên", "member", .counted(organisations: nil, members: 2)),
    ("02 cấp ủy viên", "member", .counted(organisations: nil, members: 2)),
    ("hai đảng viên", "member", .counted(organisations: nil, members: 2)),
    ("1 tổ chức đảng", "organisation", .counted(organisations: 1, members: nil)),
    (
      "3 đảng ủy cơ sở và 2 bí thư", "both", .counted(organisations: 3, members: 2)
    ),
    (
      "10 tổ chức đảng (ban thường vụ quận; đảng ủy sở) và người đứng đầu", "both",
      .counted(organisations: 10, members: nil)
    ),
    ("Đảng viên của chi bộ", "member", .open), ("Các đảng bộ trực thuộc", "organisation", .open),
    ("Một số chi bộ", "organisation", .open),
    (
      "Tổ chức đảng trực thuộc và đảng viên liên quan (chọn trong kế hoạch từng cuộc)", "both",
      .open
    ),
    ("Chọn trong kế hoạch từng cuộc", "unknown", .open),
    ("Trường THCS Sơn Điện", "unknown", .named), ("0 đảng viên", "unknown", .named),
    ("99999999999999999999 đảng viên", "unknown", .named), ("", "unknown", .missing),
  ])
  func `subjects are organisations, members or both, named, counted or open`(
    text: String, kind: String, naming: ProgramSubject.Naming
  ) {
    let subject = ProgramSubject(text)
    #expect(subject.kindCode == kind)
    #expect(subject.naming == naming)
    #expect(subject.asWritten == text)
  }

  @Test func `a count is the sum of what is counted`() {
    #expect(ProgramSubject("3 đảng ủy cơ sở và 2 bí thư").count == 5)
    #expect(ProgramSubject("Chi bộ A").count == nil)
  }

  @Test func `only a single named organisation can be looked up`() {
    #expect(ProgramSubject("Đảng bộ huyện Đại Từ").body?.names == ["Huyện ủy Đại Từ"])
    #expect(ProgramSubject("Chi bộ A và Chi bộ B").body == nil)
    #expect(ProgramSubject("1 tổ chức đảng").body == nil)
    #expect(
      ProgramSubject("Đảng ủy (xã/phường) Vĩnh Lộc").body?.names == [
        "Đảng ủy xã Vĩnh Lộc", "Đảng ủy phường Vĩnh Lộc",
      ])
  }

  @Test func `every reason has its own code`() {
    let reasons: [ProgramReason] = [
      .bodyMissing, .bodyNotRecognised(""), .levelUnknown(""), .yearMissing,
      .yearNotUnderstood(""), .kindMissing, .kindUnknown(""), .twoKinds(""),
      .kindUnclearForCommission(""), .supervisionFormUnclear(""), .subjectMissing,
      .subjectKindUnknown(""), .contentMissing, .contentRefersElsewhere(""),
      .periodNotUnderstood(""), .periodImpossible(""), .periodReversed(""),
      .periodYearUnclear(""), .periodContradictsYear(period: "", year: ""),
      .duplicateItemNumber("", firstLine: 1), .duplicateRow(firstLine: 1),
    ]
    #expect(Set(reasons.map(\.code)).count == reasons.count)
  }
}
