extension Parser {
  /// Reads a number: an integer where it is one in its shortest form, else a text.
  mutating func number() throws(JSON.SyntaxError) {
    let start = position
    let isNegative = byte == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let whole = position
    let magnitude = try digits()
    if bytes[whole] == UInt8(ascii: "0"), position > whole + 1 {
      throw failure(.invalidNumber, at: whole)
    }
    var isInteger = !(isNegative && magnitude == 0)
    if byte == UInt8(ascii: ".") {
      isInteger = false
      position += 1
      _ = try digits()
    }
    if byte | 0x20 == UInt8(ascii: "e") {
      isInteger = false
      position += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
      _ = try digits()
    }
    let fits = magnitude.map { $0 <= (isNegative ? Int64.min : .max).magnitude } ?? false
    note(isInteger && fits ? .int : .number, start..<position)
  }

  /// Reads at least one digit; nil when the value does not fit.
  private mutating func digits() throws(JSON.SyntaxError) -> UInt64? {
    let start = position
    var value: UInt64? = 0
    while case UInt8(ascii: "0")...UInt8(ascii: "9") = byte {
      value = value?.appending(digit: byte - UInt8(ascii: "0"))
      position += 1
    }
    guard position > start else { throw failure(.invalidNumber) }
    return value
  }
}

extension UInt64 {
  fileprivate func appending(digit: UInt8) -> UInt64? {
    let (product, tooLarge) = multipliedReportingOverflow(by: 10)
    let (sum, overflow) = product.addingReportingOverflow(UInt64(digit))
    return tooLarge || overflow ? nil : sum
  }
}
