import Engine

/// A sentence of the argument parser, which knows English only, with its Vietnamese.
///
/// `{name}` is the place of a value, the same places in both; the English sentence is also the pattern
/// by which what the parser said is recognised. In the place `{list}` stand values with "and" or "or"
/// between the last two.
struct ParserPhrase: Sendable {
  private let pattern: [Part]
  private let translation: [Part]

  init(_ en: String, vi: String) {
    pattern = Part.parts(of: en)
    translation = Part.parts(of: vi)
  }

  /// The Vietnamese for what the parser said; nil when that is another sentence.
  func translated(_ said: String) -> String? {
    guard let values = values(in: said) else { return nil }
    return translation.map { part in
      switch part {
      case .words(let words): words
      case .place("list"): Self.list(values["list"] ?? "")
      case .place(let name): values[name] ?? ""
      }
    }.joined()
  }

  private static func list(_ said: String) -> String {
    said.replacing("' or '", with: "' hoặc '").replacing("' and '", with: "' và '")
  }

  /// What stands in the places; nil when the words between them are others.
  private func values(in said: String) -> [String: String]? {
    var values: [String: String] = [:]
    var rest = said[...]
    var open: String?
    for (index, part) in pattern.enumerated() {
      switch part {
      case .place(let name): open = name
      case .words(let words):
        guard let found = Self.range(of: words, in: rest, atEnd: index == pattern.count - 1),
          open != nil || found.lowerBound == rest.startIndex
        else { return nil }
        if let name = open { values[name] = String(rest[..<found.lowerBound]) }
        open = nil
        rest = rest[found.upperBound...]
      }
    }
    if let name = open {
      values[name] = String(rest)
    } else if !rest.isEmpty {
      return nil
    }
    return values
  }

  /// The last words of a sentence are looked for at its end, since a value may contain them.
  private static func range(
    of words: String, in rest: Substring, atEnd: Bool
  ) -> Range<Substring.Index>? {
    guard atEnd else { return rest.firstRange(of: words) }
    guard rest.hasSuffix(words) else { return nil }
    return rest.index(rest.endIndex, offsetBy: -words.count)..<rest.endIndex
  }
}

extension ParserPhrase {
  private enum Part: Sendable {
    case words(String)
    case place(String)

    static func parts(of text: String) -> [Part] {
      var parts: [Part] = []
      var rest = text[...]
      while let start = rest.firstIndex(of: "{"), let end = rest[start...].firstIndex(of: "}") {
        if start > rest.startIndex { parts.append(.words(String(rest[..<start]))) }
        parts.append(.place(String(rest[rest.index(after: start)..<end])))
        rest = rest[rest.index(after: end)...]
      }
      if !rest.isEmpty { parts.append(.words(String(rest))) }
      return parts
    }
  }
}
