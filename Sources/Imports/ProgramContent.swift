/// What the content column says beside its theme.
enum ProgramContent {
  /// The number in a line that only sums up: `Tổng 3 cuộc kiểm tra trong năm`.
  ///
  /// Such a line begins with a number of `cuộc` and names no subject.
  static func quantity(in content: String, subject: ProgramSubject) -> Int? {
    guard subject.naming == .missing else { return nil }
    let rest = Phrase.first(of: totals, in: content)?.rest ?? content
    let words = Folding.nameKey(rest).split(separator: " ").map(String.init)
    guard let number = words.first.flatMap({ Int($0) }), number >= 0,
      kinds.contains(where: { words.dropFirst().starts(with: $0) })
    else { return nil }
    return number
  }

  /// Whether the content only points to another line or year: `Như năm 2019`.
  static func refersElsewhere(_ content: String) -> Bool {
    Phrase.first(of: references, in: content) != nil
  }

  private static let totals: [(phrase: Phrase, value: Void)] = [
    ("tổng số", ()), ("tổng cộng", ()), ("tổng", ()),
  ]

  private static let kinds = ["cuộc kiểm tra", "cuộc giám sát"].map { text in
    Folding.nameKey(text).split(separator: " ").map(String.init)
  }

  private static let references: [(phrase: Phrase, value: Void)] = [
    ("như năm", ()), ("như mục", ()), ("như trên", ()), ("như kỳ trước", ()),
  ]
}
