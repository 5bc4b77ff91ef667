import Definitions
import Engine
import Imports
import JSON
import Texts
import Views

/// One thing that is wrong in a file, and where; the same for tables and for definitions.
struct FileProblem: Hashable, Sendable {
  let code: String
  let parameters: [String: String]
  let line: Int?
  let column: Int?
  /// The column's name in a table, the path in a definition.
  let name: String?
  let severity: DefinitionProblem.Severity
  let message: Message

  /// The problem as programs read it; the parameters carry what the sentence would say.
  static var columns: [Column<(file: String, problem: FileProblem)>] {
    [
      Column("file") { .string($0.file) },
      Column("line") { JSON($0.problem.line) },
      Column("column") { JSON($0.problem.column) },
      Column("name") { JSON($0.problem.name) },
      Column("severity") { .string($0.problem.severity.rawValue) },
      Column("code") { .string($0.problem.code) },
      Column("parameters") { line in
        .object(
          line.problem.parameters.sorted { $0.key < $1.key }
            .map { JSON.Member($0.key, .string($0.value)) })
      },
    ]
  }

  func json(in file: String) -> JSON {
    .object(Self.columns.map { JSON.Member($0.name, $0.value((file, self))) })
  }
}

// MARK: - Tables

extension FileProblem {
  init(_ error: CSVError) {
    code = error.code
    parameters = error.parameters
    line = error.parameters["line"].flatMap { Int($0) }
    column = error.parameters["column"].flatMap { Int($0) }
    name = error.parameters["name"]
    severity = .error
    message = .csv(code: error.code, parameters: error.parameters)
  }

  init(_ problem: Located<some Coded>) {
    code = problem.reason.code
    parameters = problem.reason.parameters
    line = problem.place.line
    column = problem.place.column
    name = problem.place.name
    severity = .error
    message = .importProblem(
      code: problem.reason.code, parameters: problem.reason.parameters,
      line: problem.place.line, column: problem.place.column, name: problem.place.name)
  }

  static func problems(of failure: ImportFailure<some Coded>) -> [FileProblem] {
    switch failure {
    case .unreadable(let errors): errors.map(FileProblem.init)
    case .rows(let problems): problems.map(FileProblem.init)
    }
  }
}

// MARK: - Definitions

extension FileProblem {
  init(_ error: DefinitionError) {
    code = error.kind.code
    parameters = error.kind.parameters
    line = error.position.line
    column = error.position.column
    name = error.path.isEmpty ? nil : error.path.joined(separator: ".")
    severity = .error
    message = .definitionError(
      code: error.kind.code, parameters: error.kind.parameters, file: error.file,
      line: error.position.line, column: error.position.column, path: error.path)
  }

  init(_ problem: DefinitionProblem, in sources: SourceMap) {
    let position = sources.position(of: problem.path)
    code = problem.code
    parameters = problem.kind.parameters
    line = position.line
    column = position.column
    name = problem.path.isEmpty ? nil : problem.path.joined(separator: ".")
    severity = problem.severity
    message = .definitionProblem(
      problem, at: "\(sources.file):\(position.line):\(position.column)")
  }
}

// MARK: - Telling

extension Context {
  /// Tells everything that is wrong with a file, and gives the failure that ends the command.
  ///
  /// Where JSON was asked for, each problem is a line of its own: `{"problem": {…}}`.
  func refusal(of file: String, _ problems: [FileProblem]) -> Failure {
    for problem in problems {
      if printer.format.isJSON {
        let json: JSON = ["problem": problem.json(in: file)]
        printer.console.say(String(json))
      } else {
        printer.console.say(problem.message.text(in: language))
      }
    }
    return .failed(.fileRefused(file, problems: problems.count { $0.severity == .error }))
  }
}

extension Remark {
  fileprivate static func fileRefused(_ file: String, problems: Int) -> Remark {
    Remark(
      "file_refused",
      vi: "Tệp \(file) có \(problems) lỗi; chưa có gì được ghi.",
      en: "The file \(file) has \(problems) \(problems == 1 ? "error" : "errors"); "
        + "nothing was recorded.")
  }
}
