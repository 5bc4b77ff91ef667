package import JSON

/// Why stored JSON is no value of ours: where it is wrong and what should stand there.
///
/// It never holds what does stand there, since that may be personal.
package struct CodingFailure: Error, Hashable, Sendable {
  /// The way to the wrong place, such as `documents[3].on`; empty for the whole.
  package private(set) var path: String
  /// What should stand there, such as `a date`.
  package let expected: String

  package init(path: String = "", expected: String) {
    self.path = path
    self.expected = expected
  }

  /// The same failure, seen from the object or array around it.
  func within(_ step: String) -> CodingFailure {
    var failure = self
    failure.path = path.isEmpty || path.hasPrefix("[") ? step + path : "\(step).\(path)"
    return failure
  }
}

extension CodingFailure: CustomStringConvertible {
  package var description: String { "\(expected) is expected at '\(path)'" }
}

extension JSONView {
  /// Reads the text of a stored column.
  ///
  /// - Throws: ``CodingFailure`` when it is no JSON.
  package init(column text: String) throws(CodingFailure) {
    try self.init(column: Array(text.utf8))
  }

  /// Reads the bytes of a stored column.
  ///
  /// - Throws: ``CodingFailure`` when they are no JSON.
  package init(column bytes: [UInt8]) throws(CodingFailure) {
    do {
      self = try JSONText(parsing: bytes).root
    } catch {
      throw CodingFailure(expected: "JSON (\(error))")
    }
  }
}

extension JSON {
  /// Reads the text of a stored column.
  ///
  /// - Throws: ``CodingFailure`` when it is no JSON.
  package init(column text: String) throws(CodingFailure) {
    self.init(try JSONView(column: text))
  }
}
