/// A folder of `Schema/` whose files are built into the program.
package enum Folder: String, CaseIterable, Sendable {
  case migrations
  case queries
  case roles
  case processes
  case data

  /// How the names of its files end.
  package var suffix: String {
    switch self {
    case .migrations, .queries, .roles: ".sql"
    case .processes: ".yaml"
    case .data: ".csv"
    }
  }

  /// Whether a file of this name is built in; read-mes, hidden files and the drawn tables beside the
  /// processes are for people and editors.
  package static func embeds(_ name: String) -> Bool {
    name != "README.md" && !name.hasPrefix(".") && !name.hasSuffix(".table.txt")
  }
}

/// One file of `Schema/`, read and found fit for a Swift literal.
package struct SourceFile: Sendable {
  package let folder: Folder
  /// The file's name without its suffix.
  package let stem: String
  /// As the messages show it.
  package let path: String
  package let text: String

  /// Takes a file's content as it is.
  ///
  /// A checksum is taken over a migration's text, and Swift turns CRLF in a literal into LF, so only
  /// characters that come through unchanged are let in. Of tables only the lines count; spreadsheets end
  /// them with CRLF, which becomes LF here.
  ///
  /// - Throws: ``Fault`` for another suffix, an empty file, bytes that are not UTF-8, a byte order mark, and
  ///   control characters other than line feed and tab.
  package init(folder: Folder, name: String, path: String, bytes: [UInt8]) throws(Fault) {
    guard name.hasSuffix(folder.suffix) else {
      throw Fault(path: path, message: "\(folder.rawValue)/ holds \(folder.suffix) files only")
    }
    let bytes = folder == .data ? bytes.withLineFeeds : bytes
    if let index = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 || $0 == 0x7F })
    {
      let line = bytes[..<index].count { $0 == 0x0A } + 1
      let what =
        bytes[index] == 0x0D ? "a carriage return: end lines with LF" : "a control character"
      throw Fault(path: path, line: line, message: what)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Fault(path: path, message: "not UTF-8")
    }
    guard !bytes.starts(with: [0xEF, 0xBB, 0xBF]) else {
      throw Fault(path: path, message: "a byte order mark: save as UTF-8 without one")
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      throw Fault(path: path, message: "the file is empty")
    }
    self.folder = folder
    self.stem = String(name.dropLast(folder.suffix.count))
    self.path = path
    self.text = text
  }

  /// The file's lines without their ends, each with its number, counted from 1.
  var lines: [(number: Int, text: Substring)] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { ($0 + 1, $1) }
  }
}

extension [UInt8] {
  /// The same lines, each ended by LF alone.
  fileprivate var withLineFeeds: [UInt8] {
    indices.filter { self[$0] != 0x0D || $0 + 1 == count || self[$0 + 1] != 0x0A }.map { self[$0] }
  }
}
