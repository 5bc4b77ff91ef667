import Engine

/// The kinds of file that a dossier takes; what a file is, its bytes say and not its name.
package enum MediaType: String, Sendable, Hashable, CaseIterable {
  case pdf = "application/pdf"
  case docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
  case xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
  case odt = "application/vnd.oasis.opendocument.text"
  case ods = "application/vnd.oasis.opendocument.spreadsheet"
  case png = "image/png"
  case jpeg = "image/jpeg"
  case tiff = "image/tiff"
  case text = "text/plain"

  /// How names of such files end.
  package var suffix: String {
    switch self {
    case .pdf: "pdf"
    case .docx: "docx"
    case .xlsx: "xlsx"
    case .odt: "odt"
    case .ods: "ods"
    case .png: "png"
    case .jpeg: "jpg"
    case .tiff: "tiff"
    case .text: "txt"
    }
  }
}

/// Finds out what a file is while its chunks pass by.
///
/// Office files are ZIP archives: OpenDocument says what it is in its first entry; Office Open XML is
/// told by the folder of its main part, whose name stands in an entry's header or, at the latest, in the
/// directory at the archive's end.
struct MediaSniffer {
  private var head: [UInt8] = []
  private var hasWordPart = false
  private var hasSheetPart = false
  private var text = TextCheck()
  /// The end of the chunk before, for a name that was cut in two.
  private var tail: ArraySlice<UInt8> = []

  private static let headBytes = 128
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let wordPart = Array("word/document.xml".utf8)
  private static let sheetPart = Array("xl/workbook.xml".utf8)

  mutating func look(at chunk: [UInt8]) {
    if head.count < Self.headBytes { head += chunk.prefix(Self.headBytes - head.count) }
    if head.starts(with: Self.zip) {
      let window = tail + chunk
      hasWordPart = hasWordPart || window.holds(Self.wordPart)
      hasSheetPart = hasSheetPart || window.holds(Self.sheetPart)
      tail = window.suffix(Self.wordPart.count)
    } else {
      text.look(at: chunk)
    }
  }

  /// What the file is, once all chunks have passed; nil when it is nothing that is taken.
  func type() -> MediaType? {
    if let signed = Self.signatures.first(where: { head.starts(with: $0.bytes) }) {
      return signed.type
    }
    guard head.starts(with: Self.zip) else { return text.isText ? .text : nil }
    // The first entry's name begins at byte 30, its content right behind (OpenDocument 1.3, part 2).
    let entry = head.dropFirst(30)
    for type in [MediaType.ods, .odt]
    where entry.starts(with: Array("mimetype\(type.rawValue)".utf8)) {
      return type
    }
    return hasWordPart ? .docx : hasSheetPart ? .xlsx : nil
  }

  private static let signatures: [(bytes: [UInt8], type: MediaType)] = [
    (Array("%PDF-".utf8), .pdf),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    ([0x49, 0x49, 0x2A, 0x00], .tiff),
    ([0x4D, 0x4D, 0x00, 0x2A], .tiff),
  ]
}

/// Whether bytes are UTF-8 without control characters, looked at in pieces.
private struct TextCheck {
  private var holds = true
  /// The beginning of a character whose rest is in the next piece.
  private var rest: [UInt8] = []

  mutating func look(at piece: [UInt8]) {
    guard holds else { return }
    let bytes = rest + piece
    let whole = bytes.count - Self.unfinished(bytes)
    rest = Array(bytes[whole...])
    let isPlain = bytes.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D
    }
    holds = isPlain && String(validating: bytes[..<whole], as: UTF8.self) != nil
  }

  var isText: Bool { holds && rest.isEmpty }

  /// How many bytes at the end are a character that has just begun.
  private static func unfinished(_ bytes: [UInt8]) -> Int {
    for length in 1...3 where length <= bytes.count {
      let lead = bytes[bytes.count - length]
      guard lead & 0xC0 != 0x80 else { continue }
      let needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
      return needed > length ? length : 0
    }
    return 0
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    var from = startIndex
    while let found = self[from...].firstIndex(of: first) {
      if self[found...].starts(with: word) { return true }
      from = found + 1
    }
    return false
  }
}
