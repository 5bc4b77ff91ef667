/// Why a file could not be read as a table.
package enum CSVError: Error, Coded {
  case emptyFile
  case fileTooLarge(bytes: Int, limit: Int)
  /// The file is not UTF-8; the offset is that of the first byte that cannot be.
  case notUTF8(looksLike: TextEncoding, byteOffset: Int, line: Int)
  case nulByte(byteOffset: Int, line: Int)
  case cellTooLong(Place, limit: Int)
  case tooManyRows(line: Int, limit: Int)
  case tooManyColumns(line: Int, limit: Int)
  /// A quote was opened here and never closed.
  case unclosedQuote(openedAt: Place)
  /// A quote stands inside a cell that did not begin with one.
  case strayQuote(Place)
  /// Something other than a comma or the end of the line follows a closing quote.
  case textAfterQuote(Place)
  case raggedRow(line: Int, expected: Int, found: Int)
  /// The header is one cell that holds this other separator.
  case otherSeparator(String)
  case unnamedColumn(Place)
  case duplicateColumn(Place, first: Int)
  case missingColumn(String)

  package var code: String {
    switch self {
    case .emptyFile: "empty_file"
    case .fileTooLarge: "file_too_large"
    case .notUTF8: "not_utf8"
    case .nulByte: "nul_byte"
    case .cellTooLong: "cell_too_long"
    case .tooManyRows: "too_many_rows"
    case .tooManyColumns: "too_many_columns"
    case .unclosedQuote: "unclosed_quote"
    case .strayQuote: "stray_quote"
    case .textAfterQuote: "text_after_quote"
    case .raggedRow: "ragged_row"
    case .otherSeparator: "other_separator"
    case .unnamedColumn: "unnamed_column"
    case .duplicateColumn: "duplicate_column"
    case .missingColumn: "missing_column"
    }
  }

  package var parameters: [String: String] {
    switch self {
    case .emptyFile:
      [:]
    case .fileTooLarge(let bytes, let limit):
      ["bytes": "\(bytes)", "limit": "\(limit)"]
    case .notUTF8(let encoding, let offset, let line):
      ["looks_like": encoding.rawValue, "byte_offset": "\(offset)", "line": "\(line)"]
    case .nulByte(let offset, let line):
      ["byte_offset": "\(offset)", "line": "\(line)"]
    case .cellTooLong(let place, let limit):
      place.parameters.merging(["limit": "\(limit)"]) { $1 }
    case .tooManyRows(let line, let limit), .tooManyColumns(let line, let limit):
      ["line": "\(line)", "limit": "\(limit)"]
    case .unclosedQuote(let place), .strayQuote(let place), .textAfterQuote(let place),
      .unnamedColumn(let place):
      place.parameters
    case .raggedRow(let line, let expected, let found):
      ["line": "\(line)", "expected": "\(expected)", "found": "\(found)"]
    case .otherSeparator(let separator):
      ["separator": separator]
    case .duplicateColumn(let place, let first):
      place.parameters.merging(["first": "\(first)"]) { $1 }
    case .missingColumn(let name):
      ["name": name]
    }
  }
}

/// Every error of one file, in the order of the file; never empty.
package struct CSVErrors: Error, Hashable, Sendable {
  package let errors: [CSVError]

  package init(_ errors: [CSVError]) {
    precondition(!errors.isEmpty, "a file without errors was refused")
    self.errors = errors
  }
}

extension Place {
  /// The place as the parameters of a sentence: `line`, `column` and, if known, `name`.
  package var parameters: [String: String] {
    var parameters = ["line": "\(line)", "column": "\(column)"]
    parameters["name"] = name
    return parameters
  }
}
