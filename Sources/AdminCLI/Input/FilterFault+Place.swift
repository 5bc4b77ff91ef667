import Engine
import Filters
import Texts

extension Remark {
  /// What is wrong with a filter: the sentence, the text, and a line below it that points there.
  init(_ fault: FilterFault, for option: String) {
    let message = Message.filterFault(
      code: fault.code, parameters: fault.parameters, for: option)
    let place = fault.excerpt(columns: 72).map { "\n  \($0)" }.joined()
    self.init(
      message.code, vi: message.text(in: .vietnamese) + place,
      en: message.text(in: .english) + place)
  }
}

extension FilterFault {
  /// The text around the place, on one line of a terminal, and carets under it.
  func excerpt(columns: Int) -> [String] {
    let scalars = text.unicodeScalars.map(Self.shown)
    let place = place.clamped(to: 0..<scalars.count)
    let isWhole = DisplayWidth.of(Self.text(scalars[...])) <= columns
    let start = isWhole ? 0 : Self.start(of: scalars, before: place.lowerBound, columns / 2)
    let before = DisplayWidth.of(Self.text(scalars[start..<place.lowerBound]))
    let end = isWhole ? scalars.count : Self.end(of: scalars, from: start, columns)
    let marked = DisplayWidth.of(
      Self.text(scalars[place.lowerBound..<max(place.lowerBound, min(place.upperBound, end))]))
    let indent = start > 0 ? 1 : 0
    return [
      (start > 0 ? "…" : "") + Self.text(scalars[start..<end]) + (end < scalars.count ? "…" : ""),
      String(repeating: " ", count: indent + before)
        + String(repeating: "^", count: max(1, marked)),
    ]
  }

  /// What stands for a scalar on one line: a blank for white space, a sign for what a terminal would obey.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.properties.isWhitespace { return " " }
    return scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
  }

  /// Where to begin so that at most so many columns stand before a place; never with a mark that belongs
  /// to a letter further to the left.
  private static func start(
    of scalars: [Unicode.Scalar], before place: Int, _ columns: Int
  ) -> Int {
    var start = place
    var used = 0
    var index = place
    while index > 0 {
      index -= 1
      let width = DisplayWidth.of(text(scalars[index...index]))
      used += width
      if used > columns { break }
      if width > 0 { start = index }
    }
    return start
  }

  /// Where to end so that at most so many columns are taken, marks with their letters.
  private static func end(of scalars: [Unicode.Scalar], from start: Int, _ columns: Int) -> Int {
    var used = 0
    for index in start..<scalars.count {
      used += DisplayWidth.of(text(scalars[index...index]))
      if used > columns { return index }
    }
    return scalars.count
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
