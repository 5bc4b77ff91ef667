extension String {
  /// A Unicode scalar's number in capital hexadecimal digits, at least four: `00A0`.
  package init(codePoint number: UInt32) {
    let digits = String(number, radix: 16, uppercase: true)
    self = String(repeating: "0", count: Swift.max(0, 4 - digits.count)) + digits
  }
}
