/// Everything that is wrong with one definition file, in the order of its lines; never nothing.
package struct DefinitionErrors: Error, Hashable, Sendable {
  package let errors: [DefinitionError]

  /// - Precondition: at least one error.
  package init(_ errors: [DefinitionError]) {
    precondition(!errors.isEmpty, "A file that is refused has an error")
    self.errors = errors
  }
}

extension DefinitionErrors: CustomStringConvertible {
  package var description: String {
    errors.map(\.description).joined(separator: "\n")
  }
}

/// One thing that is wrong in a definition file, and where.
package struct DefinitionError: Error, Hashable, Sendable {
  package var file: String
  package var position: SourcePosition
  /// The keys and indices that lead to the place, such as `steps`, `0`, `actions`, `submit_plan`.
  package var path: [String]
  package var kind: Kind

  package init(file: String, position: SourcePosition, path: [String], kind: Kind) {
    self.file = file
    self.position = position
    self.path = path
    self.kind = kind
  }

  /// A closed set of faults; each has a stable ``code``, and texts in the module Texts.
  package enum Kind: Hashable, Sendable {
    // The file
    case tooLarge(bytes: Int, most: Int)
    case notUTF8
    case tab
    case controlCharacter(UInt32)
    case anchorOrAlias
    case syntax(String)
    case empty
    case tooManyErrors(most: Int)
    // Its shape
    case duplicateKey(String)
    case unknownKey(String, nearest: [String])
    case missingKey(String)
    case wrongType(Shape, found: Shape)
    case oneKeyExpected(known: [String])
    // Its values
    case unknownWord(String, known: [String])
    case duplicateWord(String)
    case badIdentifier(String)
    case notWholeNumber(String)
    case notShare(String)
    case emptyText
  }

  /// What stands, or should stand, at a place.
  package enum Shape: String, Hashable, Sendable {
    case mapping, sequence, scalar, nothing
    case wholeNumber = "whole_number"
    case truth = "true_or_false"
  }
}

/// A place in a text file: line and column count from 1, columns in Unicode scalars.
package struct SourcePosition: Hashable, Sendable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
