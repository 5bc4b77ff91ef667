import ArgumentParser
import Engine
import Texts

/// Where a paper's official number comes from.
struct NumberOptions: ParsableArguments {
  @Option(
    help: .text(
      vi: "Số có sẵn của văn bản, ví dụ 12-QĐ/TU.",
      en: "The number that the paper came with, such as 12-QĐ/TU."))
  var number: String?

  @Flag(
    help: .text(
      vi: "Lấy số tiếp theo trong sổ của cơ quan.",
      en: "Take the next number of the body's book."))
  var numberFromBook = false

  func source(_ input: Input) throws(Failure) -> Command.NumberSource? {
    guard let number else { return numberFromBook ? .book : nil }
    guard !numberFromBook else {
      throw .usage(.conflictingOptions("--number", "--number-from-book"))
    }
    return .external(try input.text(number, for: "--number", limit: .code))
  }
}
