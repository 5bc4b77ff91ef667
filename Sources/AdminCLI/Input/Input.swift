import Engine
import Imports
import Texts

/// Turns what was typed into values, each mistake told with the option it was typed for.
///
/// Text is brought into NFC here, at the edge; NUL and control characters are refused, and every text
/// has a limit.
struct Input {
  let console: Console
  /// The most bytes that one text read from the standard input may have.
  private static let standardInputMax = 1 << 20

  // MARK: Text

  /// A text within a limit; `-` reads it from the standard input.
  func text(_ raw: String, for option: String, limit: Limit) throws(Failure) -> String {
    let typed = raw == "-" ? try standardInput(option) : raw
    let text = Self.trimmed(String(decoding: typed._nfcCodeUnits, as: UTF8.self))
    guard !text.isEmpty else { throw .usage(.missingValue(for: option)) }
    for scalar in text.unicodeScalars where !limit.allows(scalar) {
      throw .usage(.controlCharacter(scalar, in: option))
    }
    guard text.unicodeScalars.count <= limit.rawValue else {
      throw .usage(.tooLong(option, most: limit.rawValue))
    }
    return text
  }

  func textIfThere(
    _ raw: String?, for option: String, limit: Limit
  ) throws(Failure) -> String? {
    guard let raw else { return nil }
    return try text(raw, for: option, limit: limit)
  }

  private func standardInput(_ option: String) throws(Failure) -> String {
    var bytes: [UInt8] = []
    do throws(FileFailure) {
      while bytes.count <= Self.standardInputMax {
        let read = try console.input(1 << 16)
        guard !read.isEmpty else { break }
        bytes += read
      }
    } catch {
      throw .failed(.fileUnreadable("-", reason: error.reason))
    }
    guard bytes.count <= Self.standardInputMax else {
      throw .usage(.tooLong(option, most: Self.standardInputMax))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .usage(.notUTF8(option))
    }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// How long a text may be, in Unicode scalars.
  enum Limit: Int {
    /// Codes, numbers of papers and symbols.
    case code = 200
    /// Titles, names, and everything that stands on one line.
    case line = 500
    /// Reasons and notes.
    case note = 2000
    /// Findings, remedies and the diary.
    case body = 10_000

    /// Notes and bodies may have several lines.
    func allows(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "\n", "\t": self == .note || self == .body
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}", "\u{2028}", "\u{2029}":
        false
      default: true
      }
    }
  }
}

// MARK: - Codes, dates, numbers

extension Input {
  func code<Subject>(_ raw: String, for option: String) throws(Failure) -> Code<Subject> {
    Code(try text(raw, for: option, limit: .code))
  }

  func codeIfThere<Subject>(
    _ raw: String?, for option: String
  ) throws(Failure) -> Code<Subject>? {
    guard let raw else { return nil }
    return try code(raw, for: option)
  }

  /// The code of a case or a paper, in any letter case.
  func capitals<Subject>(_ raw: String, for option: String) throws(Failure) -> Code<Subject> {
    Code(try text(raw, for: option, limit: .code).uppercased())
  }

  /// A day as `2026-11-21` or `21/11/2026`.
  func date(_ raw: String) throws(Failure) -> CivilDate {
    guard let date = WrittenDate.parse(raw) else { throw .usage(.badDate(raw)) }
    return date
  }

  func dateIfThere(_ raw: String?) throws(Failure) -> CivilDate? {
    guard let raw else { return nil }
    return try date(raw)
  }

  /// A number of days: `7d` calendar days, `5wd` working days, `1m` months.
  func days(_ raw: String, for option: String) throws(Failure) -> DayCount {
    let digits = raw.prefix { $0.isASCII && $0.isNumber }
    let kinds: [Substring: DayKind] = ["d": .calendar, "wd": .working, "m": .month]
    guard let kind = kinds[raw.dropFirst(digits.count)], let count = Int(digits),
      (1...CaseLimits.daysMax).contains(count)
    else { throw .usage(.badValue(raw, for: option, allowed: ["7d", "5wd", "1m"])) }
    return DayCount(count, kind)
  }

  /// The number of a task, a finding or a remedy.
  func number(_ raw: String, for option: String) throws(Failure) -> Int {
    guard let number = Int(raw), (1...1_000_000).contains(number) else {
      throw .usage(.badValue(raw, for: option, allowed: ["1, 2, 3 …"]))
    }
    return number
  }

  func word<Word: Vocabulary>(_ raw: String, for option: String) throws(Failure) -> Word {
    guard let word = Word(code: raw) else {
      throw .usage(.badValue(raw, for: option, allowed: Word.allCases.map(\.code)))
    }
    return word
  }

  func wordIfThere<Word: Vocabulary>(
    _ raw: String?, for option: String
  ) throws(Failure) -> Word? {
    guard let raw else { return nil }
    return try word(raw, for: option)
  }
}

extension Remark {
  static func controlCharacter(_ scalar: Unicode.Scalar, in option: String) -> Remark {
    let name = "U+" + String(codePoint: scalar.value)
    return Remark(
      "control_character", vi: "\(option) chứa ký tự điều khiển \(name), không dùng được.",
      en: "\(option) contains the control character \(name), which cannot be used.")
  }

  static func tooLong(_ option: String, most: Int) -> Remark {
    Remark(
      "too_long", vi: "\(option) quá dài; nhiều nhất \(most) ký tự.",
      en: "\(option) is too long; the most is \(most) characters.")
  }

  static func outputLost(_ reason: String) -> Remark {
    Remark(
      "output_lost",
      vi: "Không ghi được ra đầu ra chuẩn (\(reason)), nên kết quả in ra không đủ. "
        + "Việc lệnh đã làm vẫn có hiệu lực.",
      en: "The standard output could not be written (\(reason)), so it is not complete. "
        + "What the command has done stands.")
  }

  static func notUTF8(_ option: String) -> Remark {
    Remark(
      "not_utf8", vi: "\(option) không phải văn bản UTF-8.", en: "\(option) is not UTF-8 text.")
  }
}
