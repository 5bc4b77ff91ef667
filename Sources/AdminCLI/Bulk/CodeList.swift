import Bulk
import Casework
import Engine
import Texts

/// A file with one code on each line; `-` is the standard input.
///
/// Empty lines, and lines that begin with `#`, are passed over.
struct CodeList {
  let path: String

  /// Room for the most targets of a plan, at 64 bytes each.
  private static let bytesMax = 64 << 20

  /// The codes in the order of the file; those of cases in capitals.
  func codes(areItems: Bool, in context: Context) throws(Failure) -> [String] {
    let bytes = try InputFile(path: path).bytes(in: context, bytesMax: Self.bytesMax)
    guard bytes.count <= Self.bytesMax else {
      throw .usage(.tooLong("--ids", most: Self.bytesMax))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .usage(.notUTF8("--ids"))
    }
    var codes: [String] = []
    for line in Self.lines(of: text) {
      let code: CaseCode =
        areItems
        ? try context.input.code(line, for: "--ids")
        : try context.input.capitals(line, for: "--ids")
      codes.append(code.rawValue)
    }
    return codes
  }

  private static func lines(of text: String) -> [String] {
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    return text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop(while: \.isWhitespace))
    }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }
}
