/// The closed vocabulary of periods, compared as names are.
enum PeriodWords {
  static let quarter = Folding.nameKey("quý")
  static let month = Folding.nameKey("tháng")
  static let day = Folding.nameKey("ngày")
  static let year = Folding.nameKey("năm")
  static let from = phrases("từ")
  /// Up to and with the point that follows.
  static let until = phrases("đến hết", "đến", "tới", "hết")
  /// Up to the day before the point that follows.
  static let before = phrases("trước")
  static let round = phrases("đợt", "lần")
  static let first = phrases("đầu")
  static let last = phrases("cuối")
  static let and = phrases("và")
  /// The whole year of the line.
  static let wholeYear = phrases("cả năm", "trong năm", "thường xuyên")
  /// Words that say what is done in the period and change nothing about it.
  static let leadIns = phrases(
    "báo cáo tự kiểm tra", "báo cáo", "hoàn thành", "thực hiện", "tiến hành", "triển khai")
  /// Events that stand for the beginning of the work, and those that stand for its end.
  static let openingEvents = phrases("hội nghị công bố quyết định", "công bố quyết định")
  static let closingEvents = phrases(
    "hội nghị thông qua dự thảo báo cáo", "hội nghị thông qua dự thảo kết quả kiểm tra",
    "hội nghị thông qua dự thảo kết quả giám sát", "thông qua dự thảo báo cáo")
  static let romanNumerals = ["i": 1, "ii": 2, "iii": 3, "iv": 4]

  private static func phrases(_ texts: String...) -> [[String]] {
    texts.map { Folding.nameKey($0).split(separator: " ").map(String.init) }
  }
}
