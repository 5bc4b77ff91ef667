/// What kind of file an asset is, and so what a browser is told that it is.
package enum AssetKind: String, CaseIterable, Sendable {
  case css, js, svg, png

  /// The media type of HTTP.
  package var mediaType: String {
    switch self {
    case .css: "text/css; charset=utf-8"
    case .js: "text/javascript; charset=utf-8"
    case .svg: "image/svg+xml"
    case .png: "image/png"
    }
  }

  var isText: Bool { self != .png }
}

/// One file that pages need, found fit to be built in.
package struct AssetFile: Sendable {
  package let kind: AssetKind
  /// The file's name without its suffix.
  package let stem: String
  package let path: String
  package let bytes: [UInt8]

  /// Takes a file's content as it is.
  ///
  /// - Throws: ``AssetFault`` for a suffix that no kind has, a name that is not of lower-case words, digits and
  ///   dashes, an empty file, and a text that is not UTF-8 or has a byte order mark.
  package init(name: String, path: String, bytes: [UInt8]) throws(AssetFault) {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let kind = AssetKind(rawValue: String(parts[1])) else {
      let known = AssetKind.allCases.map { ".\($0.rawValue)" }.joined(separator: ", ")
      throw AssetFault(path: path, message: "an asset is called NAME.KIND, with one of \(known)")
    }
    let words = parts[0].split(separator: "-", omittingEmptySubsequences: false)
    guard words.allSatisfy({ $0.first?.isNumber == false && $0.allSatisfy(\.isPlain) }) else {
      throw AssetFault(
        path: path, message: "'\(parts[0])' is no name: words of a-z and 0-9, joined by dashes")
    }
    guard !bytes.isEmpty else { throw AssetFault(path: path, message: "the file is empty") }
    guard !kind.isText || String(validating: bytes, as: UTF8.self) != nil else {
      throw AssetFault(path: path, message: "not UTF-8")
    }
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw AssetFault(path: path, message: "a byte order mark: save as UTF-8 without one")
    }
    self.kind = kind
    stem = String(parts[0])
    self.path = path
    self.bytes = bytes
  }

  /// The Swift member that the file becomes: `case-work.css` is `caseWorkCSS`.
  package var member: String {
    let words = stem.split(separator: "-").map(String.init)
    let rest = words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
    return (words.prefix(1) + rest).joined() + kind.rawValue.uppercased()
  }

  /// The name under which it is served, which is another one whenever its bytes are others.
  package var immutableName: String {
    let hash = String(bytes.fnv1a, radix: 16)
    let zeros = String(repeating: "0", count: 16 - hash.count)
    return "\(stem).\(zeros)\(hash).\(kind.rawValue)"
  }
}

/// What is wrong with one file, said the way compilers say it, so that editors jump there.
package struct AssetFault: Error, Equatable, CustomStringConvertible {
  package let path: String
  package let message: String

  package var description: String { "\(path):1: error: \(message)" }
}

extension [UInt8] {
  /// The 64-bit FNV-1a hash, which tells versions of a file apart; it withstands no attacker.
  var fnv1a: UInt64 {
    reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}

extension Character {
  fileprivate var isPlain: Bool { isASCII && (isLowercase || isNumber) }
}
