import Yams

/// The one YAML document of a file, as a tree with positions.
///
/// The parser stops at a mapping in which a key stands twice. So that such a key does not hide
/// every other error, its first letter is replaced by a private-use character, which moves
/// nothing, and the text is read again, a bounded number of times. ``name(of:)`` gives the key
/// as its author wrote it.
struct YAMLDocument {
  let root: Node?
  private let renamed: [Unicode.Scalar: String]

  init(_ source: SourceText) throws(DefinitionErrors) {
    var text = source.text
    var renamed: [Unicode.Scalar: String] = [:]
    while true {
      do {
        let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
        root = try parser.singleRoot()
        self.renamed = renamed
        return
      } catch {
        let stop = YAMLDocument.stop(for: error)
        let next = YAMLDocument.replacement(renamed.count)
        guard let key = stop.repeatedKey, let next,
          let changed = YAMLDocument.replacing(at: stop.position, in: text, with: next)
        else { throw DefinitionErrors([stop.error(in: source.file)]) }
        text = changed
        renamed[next] = key
      }
    }
  }

  /// The key as it stands in the file.
  func name(of key: String) -> String {
    key.unicodeScalars.first.flatMap { renamed[$0] } ?? key
  }
}

extension YAMLDocument {
  /// Where and why the parser stopped.
  private struct Stop {
    var position: SourcePosition
    var problem: String
    var repeatedKey: String?

    func error(in file: String) -> DefinitionError {
      let kind = repeatedKey.map { DefinitionError.Kind.duplicateKey($0) } ?? .syntax(problem)
      return DefinitionError(file: file, position: position, path: [], kind: kind)
    }
  }

  private static func stop(for error: any Error) -> Stop {
    let start = SourcePosition(line: 1, column: 1)
    guard let error = error as? YamlError else {
      return Stop(position: start, problem: String(describing: error))
    }
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let before = context.map { $0.text + ": " } ?? ""
      return Stop(position: SourcePosition(mark), problem: before + problem)
    case .duplicatedKeysInMapping(let keys, let context):
      return Stop(position: SourcePosition(context.mark), problem: "", repeatedKey: keys.first)
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      return Stop(position: start, problem: problem)
    case .no, .memory, .dataCouldNotBeDecoded:
      return Stop(position: start, problem: "the file cannot be read")
    }
  }

  /// A character that no accepted file holds (``SourceText/isForbidden(_:)``).
  private static func replacement(_ count: Int) -> Unicode.Scalar? {
    guard count < DefinitionLimits.duplicateKeysMax else { return nil }
    return Unicode.Scalar(0xE000 + UInt32(count))
  }

  /// The text with the first letter of the key at a position replaced; nothing where there is none.
  private static func replacing(
    at position: SourcePosition, in text: String, with replacement: Unicode.Scalar
  ) -> String? {
    var scalars = Array(text.unicodeScalars)
    guard var index = offset(of: position, in: scalars) else { return nil }
    if scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    let ends: Set<Unicode.Scalar> = ["\"", "'", "\n", "\r"]
    guard index < scalars.count, !ends.contains(scalars[index]) else { return nil }
    scalars[index] = replacement
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  private static func offset(
    of position: SourcePosition, in scalars: [Unicode.Scalar]
  ) -> Int? {
    var line = 1
    var index = 0
    while index < scalars.count, line < position.line {
      let isReturn = scalars[index] == "\r"
      let isPair = isReturn && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if isReturn || scalars[index] == "\n" { line += 1 }
      index += isPair ? 2 : 1
    }
    index += position.column - 1
    return index < scalars.count ? index : nil
  }
}

extension SourcePosition {
  /// The parser's mark.
  init(_ mark: Mark) {
    self.init(line: mark.line, column: mark.column)
  }

  /// Where a node begins.
  init(_ node: Node) {
    self = node.mark.map { SourcePosition($0) } ?? SourcePosition(line: 1, column: 1)
  }
}
