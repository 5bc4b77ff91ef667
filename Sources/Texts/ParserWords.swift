package import Engine

/// What the argument parser says of a command line, in the reader's language.
///
/// The parser has fixed English sentences; each it can say is in the tables below. A sentence that a
/// later version of it words anew is shown in English rather than not at all, and fails a test.
package enum ParserWords {
  /// The sentence that says what is wrong with what was typed.
  package static func message(_ said: String, in language: Language) -> String {
    guard language == .vietnamese else { return said }
    return messages.lazy.compactMap { $0.translated(said) }.first ?? said
  }

  /// A page of help, or what follows a message: headings, usage and the parser's own options.
  package static func page(_ said: String, in language: Language) -> String {
    guard language == .vietnamese else { return said }
    return said.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line(String($0)) }.joined(separator: "\n")
  }

  private static func line(_ said: String) -> String {
    let heading = lines.lazy.compactMap { $0.translated(said) }.first ?? said
    return marks.reduce(heading) { text, mark in text.replacing(mark.en, with: mark.vi) }
  }
}

extension ParserWords {
  /// Sentences that begin alike stand with the longer one first.
  static let messages: [ParserPhrase] = [
    ParserPhrase(
      "Unknown option '{option}'. Did you mean '{near}'?\n   or: Missing value for '{of}' in '{in}'",
      vi:
        "Không có tùy chọn '{option}'. Có phải ý là '{near}'?\n   hoặc: Thiếu giá trị cho '{of}' trong '{in}'"
    ),
    ParserPhrase(
      "Unknown option '{option}'\n   or: Missing value for '{of}' in '{in}'",
      vi: "Không có tùy chọn '{option}'\n   hoặc: Thiếu giá trị cho '{of}' trong '{in}'"),
    ParserPhrase(
      "Unknown option '{option}'. Did you mean '{near}'?",
      vi: "Không có tùy chọn '{option}'. Có phải ý là '{near}'?"),
    ParserPhrase("Unknown option '{option}'", vi: "Không có tùy chọn '{option}'"),
    ParserPhrase("Invalid option: {option}", vi: "Tùy chọn không hợp lệ: {option}"),
    ParserPhrase("Missing value for '{option}'", vi: "Thiếu giá trị cho '{option}'"),
    ParserPhrase(
      "The option '{option}' does not take any value, but '{value}' was specified.",
      vi: "Tùy chọn '{option}' không nhận giá trị, nhưng đã ghi '{value}'."),
    ParserPhrase("Unexpected argument '{argument}'", vi: "Thừa tham số '{argument}'"),
    ParserPhrase(
      "{count} unexpected arguments: '{arguments}'", vi: "Thừa {count} tham số: '{arguments}'"),
    ParserPhrase(
      "Value to be set with flag '{later}' in '{cluster}' had already been set with flag "
        + "'{earlier}' in '{first}'",
      vi: "Cờ '{later}' trong '{cluster}' đặt giá trị mà cờ '{earlier}' trong '{first}' đã đặt"),
    ParserPhrase(
      "Value to be set with flag '{later}' had already been set with flag '{earlier}'",
      vi: "Cờ '{later}' đặt giá trị mà cờ '{earlier}' đã đặt"),
    ParserPhrase("Missing expected argument '{argument}'", vi: "Thiếu tham số '{argument}'"),
    ParserPhrase("Missing one of: '{arguments}'", vi: "Thiếu một trong các tham số: '{arguments}'"),
    ParserPhrase(
      "The value '{value}' is invalid for '{option}'. Please provide one of the following:\n{list}",
      vi:
        "Giá trị '{value}' không hợp lệ cho '{option}'. Hãy dùng một trong các giá trị sau:\n{list}"
    ),
    ParserPhrase(
      "The value '{value}' is invalid for '{option}'. Please provide one of '{list}'.",
      vi: "Giá trị '{value}' không hợp lệ cho '{option}'. Hãy dùng một trong: '{list}'."),
    ParserPhrase(
      "The value '{value}' is invalid for '{option}'",
      vi: "Giá trị '{value}' không hợp lệ cho '{option}'"),
    ParserPhrase(
      "Can't generate completion scripts for '{shell}'.\nPlease use "
        + "--generate-completion-script=<shell> with one of:\n{shells}",
      vi: "Không có kịch bản tự hoàn thành lệnh cho '{shell}'.\nHãy dùng "
        + "--generate-completion-script=<shell> với một trong:\n{shells}"),
    ParserPhrase(
      "Can't autodetect a supported shell.\nPlease use --generate-completion-script=<shell> "
        + "with one of:\n{shells}",
      vi: "Không tự nhận ra shell.\nHãy dùng --generate-completion-script=<shell> "
        + "với một trong:\n{shells}"),
  ]

  /// Whole lines, or their beginnings; the heading that wraps is as long in both languages.
  static let lines: [ParserPhrase] = [
    ParserPhrase("OVERVIEW: {text}", vi: "NỘI DUNG: {text}"),
    ParserPhrase("USAGE: {usage}", vi: "CÁCH DÙNG: {usage}"),
    ParserPhrase("Usage: {usage}", vi: "Cách dùng: {usage}"),
    ParserPhrase("Help:  {text}", vi: "Ý nghĩa:  {text}"),
    ParserPhrase("ARGUMENTS:", vi: "THAM SỐ:"),
    ParserPhrase("OPTIONS:", vi: "TÙY CHỌN:"),
    ParserPhrase("SUBCOMMANDS:", vi: "LỆNH CON:"),
    ParserPhrase("  See '{command}' for detailed help.", vi: "  Xem '{command}' để biết chi tiết."),
    ParserPhrase("  See '{command}' for more information.", vi: "  Xem '{command}' để biết thêm."),
  ]

  /// Words of the parser in the midst of a line.
  static let marks: [(en: String, vi: String)] = [
    ("Show the version.", "Hiện phiên bản."),
    ("Show help information.", "Hiện trợ giúp."),
    ("Show subcommand help information.", "Hiện trợ giúp của lệnh con."),
    ("(values:", "(giá trị:"), ("; default:", "; mặc định:"), ("(default:", "(mặc định:"),
  ]
}
