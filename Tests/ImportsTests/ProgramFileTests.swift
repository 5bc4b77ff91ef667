import Engine
import Imports
import Testing

struct ProgramFileTests {
  private func verdict(_ changes: [String: String]) throws -> ProgramVerdict {
    try #require(try ProgramSample.items(changes).first).verdict
  }

  private func caseType(_ changes: [String: String]) throws -> CaseType? {
    try #require(try ProgramSample.items(changes).first).caseType
  }

  @Test func `a whole line is imported with all it says`() throws {
    let item = try #require(
      try ProgramSample.items(["source_url": "https://x.vn", "note": "n", "checkpoint": "2025"])
        .first)
    #expect(item.verdict == .imported)
    #expect(item.findings.isEmpty)
    #expect(item.line == 2)
    #expect(item.level == .commune)
    #expect(item.years == 2026...2026)
    #expect(item.itemNumber == .number(1))
    #expect(item.caseType == .complianceInspectionOfOrganisation)
    #expect(item.lead.key == Folding.nameKey("ubkt đảng uỷ"))
    #expect([item.sourceURL, item.checkpoint, item.note] == ["https://x.vn", "2025", "n"])
  }

  @Test(arguments: [
    ("Kiểm tra", CaseType.complianceInspectionOfOrganisation),
    ("KIỂM TRA CHUYÊN ĐỀ", .complianceInspectionOfOrganisation),
    ("kiểm tra khi có dấu hiệu vi phạm", .signsInspectionOfOrganisation),
    ("Giám sát", .thematicSupervision), ("giám sát chuyên đề", .thematicSupervision),
    ("giám sát thường xuyên", .regularSupervision),
    ("kiểm tra việc thực hiện nhiệm vụ kiểm tra, giám sát", .lowerTasksInspection),
    ("kiểm tra thực hiện nhiệm vụ KT, GS và thi hành kỷ luật", .lowerTasksInspection),
    ("kiểm tra việc thi hành kỷ luật", .disciplineEnforcementInspection),
    ("kiểm tra tài chính đảng", .financeInspection), ("giải quyết tố cáo", .denunciation),
    ("giải quyết khiếu nại kỷ luật", .complaint), ("xem xét, thi hành kỷ luật", .discipline),
    ("kiểm soát tài sản, thu nhập", .assetControl),
    ("theo dõi khắc phục sau kết luận", .remediationOversight),
  ])
  func `known kinds become case types`(kind: String, type: CaseType) throws {
    #expect(try caseType(["kind": kind]) == type)
    #expect(try verdict(["kind": kind]) == .imported)
  }

  @Test func `the subject decides between organisation and member`() throws {
    let members = ["subject": "2 đảng viên"]
    #expect(try caseType(members) == .complianceInspectionOfMember)
    #expect(
      try caseType(members.merging(["kind": "kiểm tra dấu hiệu vi phạm"]) { $1 })
        == .signsInspectionOfMember)
    #expect(
      try caseType(["subject": "Chi bộ A và đồng chí Nguyễn Văn B"])
        == .complianceInspectionOfOrganisation)
  }

  @Test(arguments: ["khảo sát", "kiểm tra nội bộ", "giam sat", "kiểm", "kiểm tra chấp hanh"])
  func `an unknown kind is kept as written, never likened to a known one`(kind: String) throws {
    let item = try #require(try ProgramSample.items(["kind": kind]).first)
    #expect(item.verdict == .attention([.kindUnknown(kind)]))
    #expect(item.caseType == nil)
    #expect(item.kindAsWritten == kind)
  }

  @Test(arguments: ["kiểm tra, giám sát", "Kiểm tra và giám sát", "KT, GS"])
  func `two kinds in one line are two cases, which a person must part`(kind: String) throws {
    #expect(try verdict(["kind": kind]) == .attention([.twoKinds(kind)]))
  }

  @Test func `bare kinds of commissions and cells are questions`() throws {
    #expect(
      try verdict(["issuing_body": "UBKT Đảng ủy xã Mẫu"])
        == .attention([.kindUnclearForCommission("kiểm tra")]))
    #expect(
      try verdict(["issuing_body": "Chi bộ Đông", "kind": "giám sát"])
        == .attention([.supervisionFormUnclear("giám sát")]))
  }

  @Test(arguments: [
    (["kind": "chỉ tiêu"], NotACase.target), (["kind": "tự kiểm tra"], .selfInspection),
    (["subject": "", "content": "Tổng 3 cuộc kiểm tra trong năm"], .quantity(3)),
    (["subject": "", "content": "1 cuộc giám sát trong năm"], .quantity(1)),
  ])
  func `targets, self-inspections and sums are not cases`(
    changes: [String: String], reason: NotACase
  ) throws {
    let item = try #require(try ProgramSample.items(changes).first)
    #expect(item.verdict == .notACase(reason))
    #expect(item.caseType == nil)
    #expect(!item.noProcessYet)
  }

  @Test func `a line with a subject is no sum, whatever its content counts`() throws {
    #expect(try verdict(["content": "Tổng 3 cuộc kiểm tra trong năm"]) == .imported)
  }

  @Test func `an item of a kind without a process is imported and says so`() throws {
    var writer = CSVWriter()
    writer.write(ProgramSample.header)
    writer.write(ProgramSample.row())
    writer.write(ProgramSample.row(["kind": "kiểm tra tài chính đảng", "item_no": "2"]))
    let items = try ProgramFile.read(writer.bytes, knownCaseTypes: [.financeInspection]).items
    #expect(items.map(\.noProcessYet) == [true, false])
    #expect(items.map(\.verdict) == [.imported, .imported])
  }

  @Test func `everything wrong with a line is said, each with its column`() throws {
    let item = try #require(
      try ProgramSample.items([
        "issuing_body": "Sở X", "level": "agency", "year": "", "kind": "?", "subject": "",
        "content": "Như năm 2019", "period": "31/02/2026",
      ]).first)
    #expect(
      item.findings.map(\.reason) == [
        .bodyNotRecognised("Sở X"), .levelUnknown("agency"), .yearMissing, .kindUnknown("?"),
        .subjectMissing, .contentRefersElsewhere("Như năm 2019"),
        .periodImpossible("31/02/2026"),
      ])
    #expect(
      item.findings.map(\.place.name) == [
        "issuing_body", "level", "year", "kind", "subject", "content", "period",
      ])
    #expect(item.verdict == .attention(item.findings.map(\.reason)))
  }

  @Test func `a theme is asked of the kinds that have one`() throws {
    #expect(try verdict(["content": ""]) == .attention([.contentMissing]))
    #expect(
      try verdict(["content": "", "kind": "giám sát chuyên đề"]) == .attention([.contentMissing]))
    for kind in ["giám sát thường xuyên", "kiểm tra tài chính đảng", "kiểm tra DHVP"] {
      #expect(try verdict(["content": "", "kind": kind]) == .imported)
    }
  }

  @Test func `a repeated line and a repeated number are found, with the first line`() throws {
    let items = try ProgramSample.items(
      [:], [:], ["content": "Khác"], ["year": "2027"], ["issuing_body": "Đảng ủy xã Khác"],
      ["content": "Khác nữa", "issuing_body": "Ban Chấp hành Đảng bộ XÃ MẪU"],
      ["item_no": "1a"], ["item_no": ""], ["item_no": "", "content": "Không số"])
    #expect(
      items.map(\.verdict) == [
        .imported, .attention([.duplicateRow(firstLine: 2)]),
        .attention([.duplicateItemNumber("1", firstLine: 2)]), .imported, .imported,
        .attention([.duplicateItemNumber("1", firstLine: 2)]), .imported, .imported, .imported,
      ])
    #expect(items[6].itemNumber == .text("1a"))
    #expect(items[7].itemNumber == nil)
  }

  @Test func `missing columns are named, unknown ones reported and left out`() throws {
    #expect(
      throws: CSVErrors(
        ["issuing_body", "item_no", "kind", "subject", "content", "period"]
          .map(CSVError.missingColumn))
    ) { try ProgramFile.read(Array("year,note\n".utf8), knownCaseTypes: []) }
    let text = "issuing_body,year,item_no,kind,subject,content,period,ghi chú\n"
    #expect(
      try ProgramFile.read(Array(text.utf8), knownCaseTypes: []).ignoredColumns == [
        Place(line: 1, column: 8, name: "ghi chú")
      ])
  }
}
