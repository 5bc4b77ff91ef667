import Engine
import Imports
import Testing

struct PeriodTests {
  /// Reads a period as the only odd cell of an otherwise perfect line.
  private func item(_ period: String, year: String) throws -> ProgramItemRecord {
    var writer = CSVWriter()
    writer.write(ProgramSample.header)
    writer.write(ProgramSample.row(["period": period, "year": year]))
    let items = try ProgramFile.read(writer.bytes, knownCaseTypes: []).items
    return try #require(items.first)
  }

  @Test(arguments: [
    ("quý I", "2026-01-01", "2026-03-31"), ("Quý II", "2026-04-01", "2026-06-30"),
    ("QUÝ III/2026", "2026-07-01", "2026-09-30"), ("quý 4", "2026-10-01", "2026-12-31"),
    ("quý IV năm 2026", "2026-10-01", "2026-12-31"), ("Q2/2026", "2026-04-01", "2026-06-30"),
    ("qúy I", "2026-01-01", "2026-03-31"), ("quý I - II/2026", "2026-01-01", "2026-06-30"),
    ("quý I-quý III", "2026-01-01", "2026-09-30"), ("quý 1-2/2026", "2026-01-01", "2026-06-30"),
    ("quý II, III", "2026-04-01", "2026-09-30"), ("quý I và quý II", "2026-01-01", "2026-06-30"),
    ("tháng 3-5/2026", "2026-03-01", "2026-05-31"), ("tháng 10", "2026-10-01", "2026-10-31"),
    ("Tháng 02/2026", "2026-02-01", "2026-02-28"), ("4/2026", "2026-04-01", "2026-04-30"),
    ("từ tháng 3 đến tháng 5 năm 2026", "2026-03-01", "2026-05-31"),
    ("tháng 3 và tháng 4", "2026-03-01", "2026-04-30"),
    ("đợt 1: 10/3 - 10/4/2026", "2026-03-10", "2026-04-10"),
    ("đợt 2: từ 01/8/2026", "2026-08-01", ""),
    ("từ 31/7 đến 31/10/2026", "2026-07-31", "2026-10-31"),
    ("10-15/4/2026", "2026-04-10", "2026-04-15"), ("10.3.2026", "2026-03-10", "2026-03-10"),
    ("2026-03-10", "2026-03-10", "2026-03-10"), ("10-3-2026", "2026-03-10", "2026-03-10"),
    ("ngày 10 tháng 3 năm 2026", "2026-03-10", "2026-03-10"),
    ("03/3/2026", "2026-03-03", "2026-03-03"), ("20/12", "2026-12-20", "2026-12-20"),
    ("đến 4/2026", "", "2026-04-30"), ("đến hết quý I", "", "2026-03-31"),
    ("đến ngày 15/9/2026", "", "2026-09-15"), ("trước 30/10/2026", "", "2026-10-29"),
    ("hoàn thành trước tháng 6", "", "2026-05-31"),
    ("báo cáo tự kiểm tra trước 30/10/2026", "", "2026-10-29"),
    ("6 tháng đầu năm", "2026-01-01", "2026-06-30"),
    ("6 tháng cuối năm 2026", "2026-07-01", "2026-12-31"),
    ("9 tháng đầu năm", "2026-01-01", "2026-09-30"), ("cả năm", "2026-01-01", "2026-12-31"),
    ("trong năm 2026", "2026-01-01", "2026-12-31"), ("2026", "2026-01-01", "2026-12-31"),
    ("năm 2026", "2026-01-01", "2026-12-31"), ("", "2026-01-01", "2026-12-31"),
    ("thường xuyên", "2026-01-01", "2026-12-31"), ("2025-2026", "2025-01-01", "2026-12-31"),
    ("15/12/2025 - 15/1/2026", "2025-12-15", "2026-01-15"),
    ("hội nghị thông qua dự thảo báo cáo 03/3/2026", "", "2026-03-03"),
    ("công bố quyết định ngày 22/02/2026", "2026-02-22", ""),
    ("tha\u{301}ng 10", "2026-10-01", "2026-10-31"),
  ])
  func `the forms of real programs are understood`(
    text: String, starts: String, ends: String
  ) throws {
    let item = try item(text, year: "2026")
    #expect(item.verdict == .imported)
    #expect(item.period?.starts.map { "\($0)" } ?? "" == starts)
    #expect(item.period?.ends.map { "\($0)" } ?? "" == ends)
  }

  @Test(arguments: [
    "quý", "quý II III", "quý I, III", "đầu năm", "khi có chỉ đạo", "10/3/26", "sau Tết",
    "tháng 3-5/2026 hoặc tháng 8", "từ", "đến", "3-5", "đợt", "quý II 10/3", "/", "9999999999",
    "6 tháng", "đợt x: 10/3", "cả năm quý I", "trước", "theo kế hoạch", "20266",
    "hội nghị thông qua dự thảo báo cáo",
  ])
  func `what is not understood is kept and shown to a person`(text: String) throws {
    let item = try item(text, year: "2026")
    #expect(item.verdict == .attention([.periodNotUnderstood(text)]))
    #expect(item.period == nil)
    #expect(item.periodAsWritten == text)
  }

  @Test(arguments: [
    ("31/02/2026", "31/02/2026"), ("đợt 1: 10/3 - 31/4/2026", "31/4/2026"),
    ("tháng 13", "tháng13"), ("quý 5/2026", "quý5/2026"), ("29/2", "29/2"),
    ("trước 32/1/2026", "32/1/2026"), ("0/1/2026", "0/1/2026"),
  ])
  func `dates that do not exist are named`(text: String, part: String) throws {
    let item = try item(text, year: "2026")
    #expect(item.verdict == .attention([.periodImpossible(part)]))
    let column = (ProgramSample.header.firstIndex(of: "period") ?? 0) + 1
    #expect(item.findings.map(\.place) == [Place(line: 2, column: column, name: "period")])
  }

  @Test func `a period that runs back is no period`() throws {
    #expect(
      try item("từ 31/10 đến 31/7/2026", year: "2026").verdict
        == .attention([.periodReversed("từ 31/10 đến 31/7/2026")]))
  }

  @Test(arguments: ["quý II/2025", "đến 4/2025", "từ 01/8/2027", "2024-2025"])
  func `a period outside its year is a contradiction`(text: String) throws {
    #expect(
      try item(text, year: "2026").verdict
        == .attention([.periodContradictsYear(period: text, year: "2026")]))
  }

  @Test func `in a line of several years a period must say its own`() throws {
    #expect(
      try item("quý II", year: "2022-2023").verdict
        == .attention([.periodYearUnclear("quý II")]))
    #expect(try item("quý II/2023", year: "2022-2023").verdict == .imported)
    let whole = try item("cả năm", year: "2022-2023")
    #expect(whole.period?.ends?.description == "2023-12-31")
  }

  @Test func `a line without a year is asked for it once`() throws {
    #expect(try item("quý II", year: "").verdict == .attention([.yearMissing]))
    #expect(try item("", year: "").verdict == .attention([.yearMissing]))
    #expect(
      try item("quý II", year: "2026a").verdict == .attention([.yearNotUnderstood("2026a")]))
  }

  @Test func `random periods are understood or not, and never trap`() throws {
    let pieces = [
      "quý", "tháng", "ngày", "năm", "từ", "đến", "trước", "đợt", "I", "IV", "0", "1", "6", "12",
      "31", "99", "2026", "0001", "123456789012", "/", "-", "–", ":", ",", ".", "và", "đầu",
      "cuối", "cả năm", "hết", "báo cáo", "x", "\"", "🙂",
    ]
    for seed: UInt64 in 0..<1000 {
      var generator = SplitMix64(seed: seed)
      let text = (0..<Int.random(in: 1...9, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }
        .joined(separator: Bool.random(using: &generator) ? " " : "")
      let item = try item(text, year: "2026")
      if let period = item.period, let starts = period.starts, let ends = period.ends {
        #expect(starts <= ends, "seed \(seed): \(text)")
      }
      if item.verdict == .imported { #expect(item.period != nil, "seed \(seed): \(text)") }
    }
  }
}
