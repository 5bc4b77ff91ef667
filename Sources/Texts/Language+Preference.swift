package import Engine

extension Language {
  /// The language that a preference names first among those we have.
  ///
  /// A preference is a locale such as `vi_VN.UTF-8`, a tag such as `en-GB`, or the list of an
  /// Accept-Language header, whose weights are followed. `C`, `fr` and the empty text name none.
  package init?(preference: String) {
    let wishes = preference.split(separator: ",").compactMap(Wish.init)
    // Of equal weights the one named first wins; a sort need not keep that order, so max is asked.
    guard let heaviest = wishes.map(\.weight).max(),
      let wish = wishes.first(where: { $0.weight == heaviest })
    else { return nil }
    self = wish.language
  }
}

/// One entry of a list of languages, if it is one of ours and not refused.
private struct Wish {
  let language: Language
  /// Thousandths, as the header has at most three decimals.
  let weight: Int

  init?(_ entry: Substring) {
    let parts = entry.split(separator: ";")
    guard let tag = parts.first?.filter({ $0 != " " }) else { return nil }
    let primary = tag.prefix { $0 != "-" && $0 != "_" && $0 != "." }.lowercased()
    guard let language = Language(rawValue: primary) else { return nil }
    self.language = language
    weight = parts.dropFirst().lazy.compactMap(Self.weight).first ?? 1000
    if weight == 0 { return nil }
  }

  private static func weight(_ parameter: Substring) -> Int? {
    let text = parameter.filter { $0 != " " }
    guard text.hasPrefix("q=") else { return nil }
    let digits = text.dropFirst(2).split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = digits.first.flatMap({ Int($0) }), (0...1).contains(whole) else { return nil }
    let decimals = digits.count > 1 ? digits[1].prefix(3) : ""
    let padded = decimals + String(repeating: "0", count: 3 - decimals.count)
    return Int(padded).map { min(1000, whole * 1000 + $0) }
  }
}
