import Foundation
import Gzip

/// All files that are built in, with the Swift that carries them.
package struct AssetFolder: Sendable {
  private let files: [AssetFile]

  package init(_ files: [AssetFile]) {
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The generated Swift file of target `Assets`.
  ///
  /// The bytes are base64 in string literals: an array literal of as many bytes takes the compiler minutes.
  package var swift: String {
    """
    // Written by tools/embed-assets at build time. What to edit is Sources/Assets/files/.

    extension Asset {
    \(files.map(\.declaration).joined())
      /// Every asset, by name.
      package static let all: [Asset] = [
    \(files.map { "    .\($0.member),\n" }.joined())  ]
    }

    """
  }
}

extension AssetFile {
  fileprivate var declaration: String {
    """
      /// `\(stem).\(kind.rawValue)`
      package static let \(member) = Asset(
        name: "\(immutableName)", mediaType: "\(kind.mediaType)",
        base64: "\(Data(bytes).base64EncodedString())",
        gzippedBase64: "\(Data(bytes.gzipped(.smallest)).base64EncodedString())")

    """
  }
}
