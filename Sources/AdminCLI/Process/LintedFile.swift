import Definitions
import Engine

/// A definition file with everything that is wrong with it, in the order of its lines.
struct LintedFile {
  let file: String
  let definition: ProcessDefinition?
  let problems: [FileProblem]

  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  init(_ bytes: [UInt8], file: String) {
    self.file = file
    do throws(DefinitionErrors) {
      let read = try ProcessDecoder.decodeSourced(bytes: bytes, file: file)
      definition = read.definition
      problems = ProcessCompiler.problems(in: read.definition)
        .map { FileProblem($0, in: read.sources) }
        .enumerated()
        .sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
        .map(\.element)
    } catch {
      definition = nil
      problems = error.errors.map(FileProblem.init)
    }
  }

  /// The definition, compiled; version 0 stands for one that is not published.
  ///
  /// - Throws: The refusal of the file, after telling its errors and warnings.
  func compiled(in context: Context) throws(Failure) -> ProcessVersion {
    guard let definition, !hasErrors else { throw context.refusal(of: file, problems) }
    do throws(DefinitionProblems) {
      return try ProcessCompiler.compile(definition, version: 0)
    } catch {
      throw context.refusal(of: file, problems)
    }
  }
}

extension FileProblem {
  /// Where it stands, for sorting.
  fileprivate var place: SourcePosition { SourcePosition(line: line ?? 0, column: column ?? 0) }
}
