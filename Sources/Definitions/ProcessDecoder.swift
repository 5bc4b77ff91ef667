package import Engine

/// Reads process definitions from YAML.
///
/// Every fault of a file is reported at once, each with line and column, except that a file which
/// is no YAML at all has only the fault at which the parser stopped. Texts are brought into
/// normal form C, so that equal words are equal bytes; identifiers are ASCII.
package enum ProcessDecoder {
  /// The definition that a text holds.
  ///
  /// - Parameters:
  ///   - yaml: The text, at most ``DefinitionLimits/bytesMax`` bytes.
  ///   - file: The name shown in errors; nothing is opened.
  /// - Returns: The definition, which no compiler has checked yet.
  /// - Throws: ``DefinitionErrors`` with every fault of the text.
  package static func decode(
    yaml: String, file: String
  ) throws(DefinitionErrors) -> ProcessDefinition {
    try decodeSourced(bytes: Array(yaml.utf8), file: file).definition
  }

  /// The definition that a file's bytes hold, with the place of each of its parts.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8, with or without a byte order mark.
  ///   - file: The name shown in errors; nothing is opened.
  /// - Returns: The definition and a map from the compiler's paths to lines.
  /// - Throws: ``DefinitionErrors`` with every fault of the file.
  package static func decodeSourced(
    bytes: [UInt8], file: String
  ) throws(DefinitionErrors) -> SourcedDefinition {
    let source = try SourceText(bytes: withoutByteOrderMark(bytes), file: file)
    let faults = source.faults()
    guard faults.isEmpty else { throw DefinitionErrors(bounded(faults, in: file)) }
    let document = try YAMLDocument(source)
    guard let root = document.root, !root.isNothing else {
      let start = SourcePosition(line: 1, column: 1)
      throw DefinitionErrors([
        DefinitionError(file: file, position: start, path: [], kind: .empty)
      ])
    }
    let reader = DefinitionReader(document: document, file: file)
    let definition = reader.definition(Place(node: root, path: []))
    guard reader.errors.isEmpty else { throw DefinitionErrors(bounded(reader.errors, in: file)) }
    return SourcedDefinition(definition: definition, sources: reader.sources)
  }

  /// The errors by line, with a last one that says so when there were too many to keep.
  private static func bounded(_ errors: [DefinitionError], in file: String) -> [DefinitionError] {
    var sorted = errors.sorted { $0.position < $1.position }
    guard let last = sorted.last, sorted.count >= DefinitionLimits.errorsMax else { return sorted }
    sorted.append(
      DefinitionError(
        file: file, position: last.position, path: [],
        kind: .tooManyErrors(most: DefinitionLimits.errorsMax)))
    return sorted
  }

  /// Editors on Windows write the mark; it is no part of the text.
  private static func withoutByteOrderMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}

/// A definition together with where its parts stand in their file.
package struct SourcedDefinition: Hashable, Sendable {
  package let definition: ProcessDefinition
  package let sources: SourceMap
}
