import Foundation
import Testing

import Definitions

/// The files of the built-in library, found beside the sources.
enum Library {
  static let names = [
    "compliance_inspection_member", "compliance_inspection_organisation", "thematic_supervision",
  ]

  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Schema/processes")

  static func bytes(of name: String) throws -> [UInt8] {
    try Array(Data(contentsOf: folder.appending(path: "\(name).yaml")))
  }

  static func read(_ name: String) throws -> SourcedDefinition {
    try ProcessDecoder.decodeSourced(bytes: bytes(of: name), file: "\(name).yaml")
  }
}
