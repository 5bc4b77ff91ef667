/// Where in a file something stands, as an editor or a spreadsheet counts: from one.
package struct Place: Hashable, Sendable {
  /// The line of the file on which the cell begins; a cell may span several.
  package let line: Int
  /// The number of the cell in its row.
  package let column: Int
  /// The column's name, once the header has been read.
  package let name: String?

  package init(line: Int, column: Int, name: String? = nil) {
    self.line = line
    self.column = column
    self.name = name
  }
}

/// What can be said in any language: a stable code, and the values its sentence needs.
///
/// Sentences live with the program's other texts; codes are never renamed or reused.
package protocol Coded: Hashable, Sendable {
  /// The stable word, such as `unknown_parent`.
  var code: String { get }
  /// The values of the sentence by name; text from the file stands in them as it was written.
  var parameters: [String: String] { get }
}

/// A reason with the cell it is about.
package struct Located<Reason: Coded>: Hashable, Sendable {
  package let place: Place
  package let reason: Reason

  package init(_ reason: Reason, at place: Place) {
    self.place = place
    self.reason = reason
  }
}

/// Why a file was refused: it is no table that could be read, or some of its rows are wrong.
///
/// Both lists are complete, up to ``CSVLimits/errors``, so that a file is mended in one go.
package enum ImportFailure<Reason: Coded>: Error, Hashable, Sendable {
  case unreadable([CSVError])
  case rows([Located<Reason>])
}
