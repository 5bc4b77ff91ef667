extension Parser {
  /// Reads a number: an integer where it is one in its shortest form, else its text.
  mutating func number() throws(JSON.SyntaxError) -> JSON {
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
    if isInteger, let magnitude, let value = Int64(magnitude, isNegative: isNegative) {
      return .int(value)
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
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

extension Int64 {
  fileprivate init?(_ magnitude: UInt64, isNegative: Bool) {
    guard isNegative else {
      self.init(exactly: magnitude)
      return
    }
    guard magnitude <= Int64.min.magnitude else { return nil }
    self = magnitude == Int64.min.magnitude ? .min : -Int64(magnitude)
  }
}
