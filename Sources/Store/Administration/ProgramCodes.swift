import Engine
import Imports

/// A body's year, or span of years, of which there is one program.
struct ProgramKey: Hashable {
  let body: UnitCode
  let years: ClosedRange<Int>?

  /// Such as `CT-X00004-2026` or `CT-TW-2026-2030`; `0` stands for years that nobody wrote down.
  var code: String {
    guard let years else { return "CT-\(body)-0" }
    let span = years.count == 1 ? "" : "-\(years.upperBound)"
    return "CT-\(body)-\(years.lowerBound)\(span)"
  }
}

/// Gives items their codes: the program's, and the number that the paper gives the line.
///
/// The code of an item is what its cases and people refer to, so it must not change when a file is
/// imported again with lines added before it.
struct ItemCodes {
  private var taken: Set<String>

  init(taken: Set<String>) {
    self.taken = taken
  }

  /// A code that nothing has: `CT-X00004-2026-03`; a second line with this number is `…-03.2`, and a
  /// line without a number is called by its place in the file, `…-L12`.
  mutating func next(for item: ProgramItemRecord, of program: String) -> String {
    let code = "\(program)-\(Self.number(of: item))"
    var candidate = code
    var repetition = 1
    while !taken.insert(candidate).inserted {
      repetition += 1
      candidate = "\(code).\(repetition)"
    }
    return candidate
  }

  private static func number(of item: ProgramItemRecord) -> String {
    switch item.itemNumber {
    case .number(let number): return number < 10 ? "0\(number)" : "\(number)"
    case .text(let text):
      let ascii = Folding.key(text).utf8.filter { $0 < 0x80 }
      let words = String(decoding: ascii, as: UTF8.self).split(separator: " ")
      return words.isEmpty ? "L\(item.line)" : words.joined(separator: "_")
    case nil: return "L\(item.line)"
    }
  }
}
