import Engine
import Testing

/// What every text has to be, whatever it says.
///
/// Sample values are ASCII without lower-case words, so that what is found comes from the text.
enum Prose {
  static func check(
    vi: String, en: String, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for (language, text) in [("vi", vi), ("en", en)] {
      #expect(!text.isEmpty, "\(what) \(language)", sourceLocation: sourceLocation)
      #expect(
        Array(text._nfcCodeUnits) == Array(text.utf8), "\(what) is not NFC: \(text)",
        sourceLocation: sourceLocation)
      #expect(
        !text.contains { "{}[]".contains($0) } || text.hasSuffix("[y/N]")
          || text.hasSuffix("[c/K]") || text.hasSuffix("[KT-2026-7F3K9Q]"),
        "\(what) shows a place that was not filled: \(text)", sourceLocation: sourceLocation)
      #expect(
        !text.contains("  "), "\(what) has two blanks: \(text)", sourceLocation: sourceLocation)
    }
    #expect(vi != en, "\(what)", sourceLocation: sourceLocation)
    #expect(
      vi.contains { $0.isLetter && !$0.isASCII }, "\(what) is not Vietnamese: \(vi)",
      sourceLocation: sourceLocation)
    #expect(
      en.allSatisfy { $0.isASCII }, "\(what) is not plain English: \(en)",
      sourceLocation: sourceLocation)
    let strays = Set(words(of: vi)).intersection(english)
    #expect(strays.isEmpty, "\(what) has English in it: \(vi)", sourceLocation: sourceLocation)
  }

  static func isSnakeCase(_ code: String) -> Bool {
    code.first?.isLetter == true && code.last != "_" && !code.contains("__")
      && code.allSatisfy { $0 == "_" || $0.isNumber || ($0.isASCII && $0.isLowercase) }
  }

  /// The words of a text, but for options of the command line.
  private static func words(of text: String) -> [String] {
    text.split(separator: " ").filter { !$0.hasPrefix("--") }
      .flatMap { $0.split { !$0.isLetter } }.map(String.init)
  }

  private static let english: Set<String> = [
    "the", "of", "and", "or", "is", "has", "have", "not", "no", "case", "step", "paper", "team",
    "deadline", "finding", "remedy", "task", "date", "from", "due", "reason", "days", "day", "file",
    "line", "column", "person", "level", "nothing", "working", "months", "calendar",
  ]
}
