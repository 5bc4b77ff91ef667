/// The bounds that keep reading a stranger's file cheap.
package enum DefinitionLimits {
  /// One mebibyte: ten times the largest definition of the library.
  package static let bytesMax = 1 << 20
  package static let errorsMax = 200
  package static let duplicateKeysMax = 16
}

/// The text of a definition file before YAML is read: what is refused for its characters alone.
///
/// Anchors and aliases are refused here rather than after parsing, since the parser would hash
/// keys made of nested aliases, which takes time exponential in their number. Without knowing
/// where YAML's scalars begin, every word that begins with `&` or `*` has to go.
struct SourceText {
  let file: String
  let text: String

  /// Reads bytes as UTF-8.
  init(bytes: [UInt8], file: String) throws(DefinitionErrors) {
    self.file = file
    guard bytes.count <= DefinitionLimits.bytesMax else {
      let kind = DefinitionError.Kind.tooLarge(
        bytes: bytes.count, most: DefinitionLimits.bytesMax)
      throw DefinitionErrors([
        DefinitionError(
          file: file, position: SourcePosition(line: 1, column: 1), path: [], kind: kind)
      ])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let error = DefinitionError(
        file: file, position: SourceText.firstInvalid(in: bytes), path: [], kind: .notUTF8)
      throw DefinitionErrors([error])
    }
    self.text = text
  }

  /// Every character and word that may not stand in the file.
  func faults() -> [DefinitionError] {
    var faults: [DefinitionError] = []
    var position = SourcePosition(line: 1, column: 1)
    var previous: Unicode.Scalar = "\n"
    let scalars = text.unicodeScalars
    for index in scalars.indices where faults.count < DefinitionLimits.errorsMax {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      let following = next < scalars.endIndex ? scalars[next] : "\n"
      if let kind = SourceText.fault(scalar, after: previous, before: following) {
        faults.append(DefinitionError(file: file, position: position, path: [], kind: kind))
      }
      if scalar == "\n" || (scalar == "\r" && following != "\n") {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
      previous = scalar
    }
    return faults
  }

  private static func fault(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar, before following: Unicode.Scalar
  ) -> DefinitionError.Kind? {
    switch scalar {
    case "\t": .tab
    case "\n", "\r": nil
    case "&", "*": beginsWord(after: previous, before: following) ? .anchorOrAlias : nil
    default: isForbidden(scalar) ? .controlCharacter(scalar.value) : nil
    }
  }

  /// Whether `&` or `*` would be read as an anchor or alias if a YAML node began here.
  ///
  /// A name has to follow, of ASCII letters, digits, `-` and `_` only.
  private static func beginsWord(
    after previous: Unicode.Scalar, before following: Unicode.Scalar
  ) -> Bool {
    let isWithinWord = previous.properties.isAlphabetic || ("0"..."9").contains(previous)
    let isName =
      following.isASCII
      && (following.properties.isAlphabetic
        || ("0"..."9").contains(following) || following == "-" || following == "_")
    return isName && !isWithinWord
  }

  /// Control and private-use characters, and the line breaks that only YAML takes for such.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xE000...0xF8FF, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func firstInvalid(in bytes: [UInt8]) -> SourcePosition {
    var position = SourcePosition(line: 1, column: 1)
    var codec = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = codec.decode(&iterator) {
      if scalar == "\n" {
        position = SourcePosition(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
    }
    return position
  }
}
