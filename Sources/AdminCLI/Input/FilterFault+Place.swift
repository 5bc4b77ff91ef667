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
  /// The text around the place, and carets under it.
  func excerpt(columns: Int) -> [String] {
    let scalars = text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }
    let start = scalars.count <= columns ? 0 : max(0, place.lowerBound - columns / 2)
    let end = min(scalars.count, start + columns)
    let shown = Self.text(scalars[start..<end])
    let isCut = start > 0
    let before = DisplayWidth.of(Self.text(scalars[start..<min(place.lowerBound, end)]))
    let marked = Self.text(scalars[min(place.lowerBound, end)..<min(place.upperBound, end)])
    return [
      (isCut ? "…" : "") + shown + (end < scalars.count ? "…" : ""),
      String(repeating: " ", count: before + (isCut ? 1 : 0))
        + String(repeating: "^", count: max(1, DisplayWidth.of(marked))),
    ]
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
