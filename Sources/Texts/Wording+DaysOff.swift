import Engine

extension Wording {
  /// English for the holidays of Vietnam, by the words that calendars have for them; longer first.
  private static let english: [(vi: String, en: String)] = [
    ("Ngày Văn hóa Việt Nam", "Vietnamese Culture Day"),
    ("Ngày Quốc tế Lao động", "Labour Day"),
    ("Ngày Giỗ Tổ Hùng Vương", "Hung Kings' Day"),
    ("Ngày Chiến thắng", "Reunification Day"),
    ("Giao thừa Tết Nguyên Đán", "Lunar New Year's Eve"),
    ("Mùng hai Tết Nguyên Đán", "second day of Lunar New Year"),
    ("Mùng ba Tết Nguyên Đán", "third day of Lunar New Year"),
    ("Mùng bốn Tết Nguyên Đán", "fourth day of Lunar New Year"),
    ("Mùng năm Tết Nguyên Đán", "fifth day of Lunar New Year"),
    ("Tết Nguyên Đán", "Lunar New Year"),
    ("29 Tết", "second day before Lunar New Year"),
    ("Tết Dương lịch", "New Year's Day"),
    ("Quốc khánh", "National Day"),
    ("Nghỉ hoán đổi", "day off in exchange"),
    ("làm bù", "made up on"),
    ("nghỉ bù", "day off in lieu"),
    ("dự kiến", "expected"),
    ("chưa có thông báo chính thức", "not announced yet"),
  ]

  /// The name of a day off as the calendar has it, with its dates written as people do.
  func dayOff(_ name: String) -> String {
    let name = name.split(separator: " ", omittingEmptySubsequences: false).map(writtenDate)
      .joined(separator: " ")
    guard language == .english else { return name }
    return Self.english.reduce(name) { $0.replacing($1.vi, with: $1.en) }
  }

  private func writtenDate(_ word: Substring) -> String {
    let brackets = word.suffix(while: { $0 == ")" })
    return CivilDate(iso: String(word.dropLast(brackets.count))).map { date($0) + brackets }
      ?? String(word)
  }
}

extension Substring {
  /// The characters at the end that fulfil a condition.
  fileprivate func suffix(while fits: (Character) -> Bool) -> Substring {
    self[(lastIndex { !fits($0) }.map(index(after:)) ?? startIndex)...]
  }
}
