import Engine
import Testing

@testable import AdminCLI

/// What was typed, and what is made of it.
@Suite struct InputTests {
  private let input = Context.offline().input

  /// The code of the mistake that the body makes; nil when it makes none.
  private func mistake(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let failure as Failure {
      return failure.remark.code
    } catch {
      return "\(error)"
    }
  }

  @Test func `text is brought into NFC and its edges are trimmed`() throws {
    let decomposed = "  Đa\u{309}ng phi\u{301}\n"
    let text = try input.text(decomposed, for: "--title", limit: .line)
    #expect(Array(text.utf8) == Array("Đảng phí".utf8))
  }

  @Test(arguments: ["a\u{0}b", "a\u{7}b", "a\u{1B}[31mb", "a\u{85}b", "a\u{2028}b"])
  func `control characters are refused`(text: String) {
    #expect(mistake { _ = try input.text(text, for: "X", limit: .body) } == "control_character")
  }

  @Test func `only notes and bodies have several lines`() throws {
    #expect(try input.text("a\nb\tc", for: "X", limit: .note) == "a\nb\tc")
    #expect(mistake { _ = try input.text("a\nb", for: "X", limit: .line) } == "control_character")
  }

  @Test func `a text at its limit is taken, and one over it is not`() throws {
    let most = String(repeating: "ệ", count: Input.Limit.line.rawValue)
    #expect(try input.text(most, for: "X", limit: .line) == most)
    #expect(mistake { _ = try input.text(most + "a", for: "X", limit: .line) } == "too_long")
  }

  @Test func `a hyphen reads the standard input`() throws {
    let input = Context.offline(input: Array("Nộp chậm\nhai quý\n".utf8)).input
    #expect(try input.text("-", for: "TEXT", limit: .body) == "Nộp chậm\nhai quý")
  }

  @Test func `a standard input that is no UTF-8 is refused`() {
    let input = Context.offline(input: [0x61, 0xFF]).input
    #expect(mistake { _ = try input.text("-", for: "TEXT", limit: .body) } == "not_utf8")
  }

  static let dates: [(text: String, date: String?)] = [
    ("2026-02-28", "2026-02-28"), ("28/02/2026", "2026-02-28"), ("1/3/2026", "2026-03-01"),
    ("29/02/2024", "2024-02-29"), ("29/02/2026", nil), ("31/04/2026", nil),
    ("2026-13-01", nil), ("02/28/2026", nil), ("0/1/2026", nil), ("1/3/26", nil), ("", nil),
    ("today", nil), ("2026-2-1", nil), ("٢/٣/٢٠٢٦", nil), ("+1/3/2026", nil),
  ]

  @Test(arguments: dates)
  func `a date that does not exist is refused`(text: String, date: String?) {
    let read = try? input.date(text)
    #expect(read.map { "\($0)" } == date)
  }

  static let amounts: [(text: String, days: DayCount?)] = [
    ("7d", DayCount(7, .calendar)), ("5wd", DayCount(5, .working)), ("1m", DayCount(1, .month)),
    ("3650d", DayCount(3650, .calendar)), ("3651d", nil), ("0d", nil), ("-1d", nil),
    ("7", nil), ("d", nil), ("7w", nil), ("7D", nil), ("1.5d", nil), ("", nil),
    ("99999999999999999999d", nil), ("٧d", nil),
  ]

  @Test(arguments: amounts)
  func `amounts are days, working days or months`(text: String, days: DayCount?) {
    #expect((try? input.days(text, for: "--by")) == days)
  }

  @Test func `the codes of cases and papers have any letter case`() throws {
    let code: CaseCode = try input.capitals("kt-2026-7f3k9q", for: "CASE")
    #expect(code == "KT-2026-7F3K9Q")
  }

  @Test func `arguments that are no UTF-8 are seen before anything is done with them`() {
    #expect(Arguments([Array("case".utf8), Array("đ".utf8)]).words == ["case", "đ"])
    #expect(Arguments([Array("case".utf8), [0x64, 0xFF]]).words == nil)
  }
}
