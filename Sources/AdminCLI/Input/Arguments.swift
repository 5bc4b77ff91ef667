/// The process' arguments, read as the bytes that they are.
///
/// Swift's own list repairs what is no UTF-8 in silence, and a repaired reason would be recorded as if
/// somebody had written it.
package struct Arguments: Sendable {
  /// Without the program's name; nil when one of them is no UTF-8.
  package let words: [String]?

  package init(_ arguments: [[UInt8]]) {
    let texts = arguments.map { String(validating: $0, as: UTF8.self) }
    words = texts.contains(nil) ? nil : texts.compactMap(\.self)
  }

  package static var ofProcess: Arguments {
    var arguments: [[UInt8]] = []
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let start = unsafe CommandLine.unsafeArgv[index] else { continue }
      arguments.append(unsafe bytes(start))
    }
    return Arguments(arguments)
  }

  /// Told in both languages, since no option has been read yet.
  package static let notUTF8 =
    "Tham số không phải văn bản UTF-8. / An argument is not UTF-8 text."

  @unsafe private static func bytes(_ start: UnsafePointer<CChar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while unsafe start[index] != 0 {
      unsafe bytes.append(UInt8(bitPattern: start[index]))
      index += 1
    }
    return bytes
  }
}
