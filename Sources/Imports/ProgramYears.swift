/// The year column: one year, or a span such as `2022-2023`.
package enum ProgramYears {
  /// Years outside are typing errors; the Party's inspection bodies date from 1948.
  package static let plausible = 1948...2100

  /// Reads `2026`, `năm 2026` or `2026-2030`; nothing for other text or a span that runs back.
  package static func parse(_ text: String) -> ClosedRange<Int>? {
    let digits = Phrase.rest(of: text, after: "năm") ?? text
    let parts = digits.split(
      omittingEmptySubsequences: false, whereSeparator: { "-–—".contains($0) })
    let years = parts.compactMap { year(NormalText.of(String($0))) }
    guard years.count == parts.count, (1...2).contains(years.count),
      let first = years.first, let last = years.last, first <= last
    else { return nil }
    return first...last
  }

  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x30...0x39) ~= $0 }),
      let year = Int(text), plausible.contains(year)
    else { return nil }
    return year
  }
}
