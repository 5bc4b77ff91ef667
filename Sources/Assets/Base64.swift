extension [UInt8] {
  /// The bytes of a base64 literal.
  ///
  /// - Precondition: The text is base64 (RFC 4648, section 4) with its padding, as the build writes it.
  init(base64 text: String) {
    self = []
    reserveCapacity(text.utf8.count / 4 * 3)
    var group: UInt32 = 0
    var digits = 0
    for byte in text.utf8 where byte != UInt8(ascii: "=") {
      group = group << 6 | Self.value(of: byte)
      digits += 1
      guard digits == 4 else { continue }
      append(UInt8(truncatingIfNeeded: group >> 16))
      append(UInt8(truncatingIfNeeded: group >> 8))
      append(UInt8(truncatingIfNeeded: group))
      (group, digits) = (0, 0)
    }
    if digits == 2 { append(UInt8(truncatingIfNeeded: group >> 4)) }
    if digits == 3 {
      append(UInt8(truncatingIfNeeded: group >> 10))
      append(UInt8(truncatingIfNeeded: group >> 2))
    }
  }

  private static func value(of digit: UInt8) -> UInt32 {
    switch digit {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(digit - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(digit - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(digit - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: preconditionFailure("No base64: \(digit)")
    }
  }
}
