/// What a file that is not UTF-8 looks like, so that the clerk is told how to save it anew.
///
/// A guess for a sentence, nothing more: no byte is ever converted by it. TCVN3 (ABC) and
/// Windows-1258 are the two eight-bit encodings that old Vietnamese documents come in.
package enum TextEncoding: String, Sendable {
  case utf16 = "utf-16"
  case tcvn3
  case windows1258 = "windows-1258"
  case unknown

  /// Bytes that are looked at for a guess.
  private static let sampleMax = 65_536

  /// Guesses from a file that is known not to be plain UTF-8 text.
  init(of bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16
      return
    }
    let sample = bytes.prefix(Self.sampleMax)
    let zeros = sample.count { $0 == 0 }
    // In UTF-16 about every second byte of Latin text is zero.
    if zeros * 4 > sample.count {
      self = .utf16
      return
    }
    // TCVN3 puts ă â ê ô ơ ư đ and the tones of a at A8-B9, where Windows-1258 has signs only;
    // Windows-1258 has its letters, and its five combining tones, from C0 on.
    let low = sample.count { (0xA8...0xB9).contains($0) }
    let high = sample.count { $0 >= 0xC0 }
    if low + high == 0 {
      self = .unknown
    } else {
      self = low * 4 > high ? .tcvn3 : .windows1258
    }
  }

  /// Checks that the bytes are UTF-8 text without NUL.
  ///
  /// - Throws: ``CSVError/notUTF8(looksLike:byteOffset:line:)`` or
  ///   ``CSVError/nulByte(byteOffset:line:)``.
  static func check(_ bytes: [UInt8]) throws(CSVError) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw notUTF8(bytes, at: error.byteOffsets.lowerBound)
    }
    guard let offset = bytes.firstIndex(of: 0) else { return }
    guard TextEncoding(of: bytes) != .utf16 else { throw notUTF8(bytes, at: offset) }
    throw .nulByte(byteOffset: offset, line: line(of: offset, in: bytes))
  }

  private static func notUTF8(_ bytes: [UInt8], at offset: Int) -> CSVError {
    let encoding = TextEncoding(of: bytes)
    return .notUTF8(
      looksLike: encoding, byteOffset: offset, line: line(of: offset, in: bytes))
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    1 + bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") }
  }
}
