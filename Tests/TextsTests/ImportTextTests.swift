import Engine
import Imports
import Testing
import Texts

struct ImportTextTests {
  private static let place = Place(line: 12, column: 3, name: "N1")

  private static let tables: [CSVError] = [
    .emptyFile, .fileTooLarge(bytes: 2000, limit: 1000),
    .notUTF8(looksLike: .utf16, byteOffset: 7, line: 12), .nulByte(byteOffset: 7, line: 12),
    .cellTooLong(place, limit: 1000), .tooManyRows(line: 12, limit: 1000),
    .tooManyColumns(line: 12, limit: 1000), .unclosedQuote(openedAt: place), .strayQuote(place),
    .textAfterQuote(place), .raggedRow(line: 12, expected: 7, found: 6), .otherSeparator(";"),
    .unnamedColumn(place), .duplicateColumn(place, first: 1), .missingColumn("N1"),
  ]

  private static let programs: [ProgramReason] = [
    .bodyMissing, .bodyNotRecognised("X1"), .levelUnknown("X1"), .yearMissing,
    .yearNotUnderstood("X1"), .kindMissing, .kindUnknown("X1"), .twoKinds("X1"),
    .kindUnclearForCommission("X1"), .supervisionFormUnclear("X1"), .subjectMissing,
    .subjectKindUnknown("X1"), .contentMissing, .contentRefersElsewhere("X1"),
    .periodNotUnderstood("X1"), .periodImpossible("X1"), .periodReversed("X1"),
    .periodYearUnclear("X1"), .periodContradictsYear(period: "X1", year: "2026"),
    .duplicateItemNumber("1", firstLine: 2), .duplicateRow(firstLine: 2),
  ]

  private static let units: [UnitProblem] = [
    .codeMissing, .codeUnusable("X1"), .codeDuplicated("X1", firstLine: 2), .nameMissing,
    .namePrefixMissing(name: "N1", expected: "E1"), .kindUnknown("X1"), .levelUnknown("X1"),
    .levelContradictsKind(level: "province", kind: "K1"), .parentMissing, .parentUnknown("X1"),
    .parentNotAbove("X1"), .cycle(["A", "B"]), .dateUnusable("X1"),
  ]

  private static let calendars: [CalendarProblem] = [
    .dateUnusable("X1"), .dateDuplicated("2026-02-12", firstLine: 2), .kindUnknown("X1"),
    .nameMissing,
  ]

  private static let notCases: [NotACase] = [.target, .selfInspection, .quantity(3)]

  @Test
  func `every code of an import has its sentence`() {
    check(Self.tables)
    check(Self.programs)
    check(Self.units)
    check(Self.calendars)
    check(Self.notCases)
  }

  private func check(_ reasons: [some Coded]) {
    for reason in reasons {
      let message = Message.importProblem(code: reason.code, parameters: reason.parameters)
      let (vi, en) = (message.text(in: .vietnamese), message.text(in: .english))
      // A circle is drawn with an arrow by the module that found it.
      Prose.check(vi: vi, en: en.replacing("→", with: "-"), reason.code)
      #expect(!vi.hasPrefix("Lỗi "), "\(reason.code) has no sentence")
      #expect(message.code == reason.code)
    }
    #expect(Set(reasons.map(\.code)).count == reasons.count)
  }

  @Test
  func `an unreadable table says where`() {
    let error = CSVError.cellTooLong(Self.place, limit: 65_536)
    let message = Message.csv(code: error.code, parameters: error.parameters)
    #expect(message.text(in: .vietnamese) == "Dòng 12, cột “N1”: Ô dài quá 65.536 byte.")
    #expect(
      message.text(in: .english) == "Line 12, column \"N1\": The cell is longer than 65,536 bytes.")
  }

  @Test
  func `a column without a name goes by its number, or by nothing`() {
    let error = CSVError.unnamedColumn(Place(line: 1, column: 3))
    #expect(
      Message.csv(code: error.code, parameters: error.parameters).text(in: .vietnamese)
        == "Dòng 1, cột 3: Cột không có tên.")
    let duplicate = CSVError.duplicateColumn(Place(line: 1, column: 3), first: 2)
    #expect(
      Message.csv(code: duplicate.code, parameters: duplicate.parameters).text(in: .vietnamese)
        == "Dòng 1, cột 3: Cột trùng tên với cột 2.")
  }

  @Test
  func `a code that is not known is shown with its values`() {
    let message = Message.csv(code: "brand_new", parameters: ["b": "2", "a": "1"])
    #expect(message.text(in: .vietnamese) == "Lỗi brand_new (a=1, b=2).")
    #expect(message.text(in: .english) == "Problem brand_new (a=1, b=2).")
  }
}
