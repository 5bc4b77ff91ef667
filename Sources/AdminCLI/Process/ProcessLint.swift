import ArgumentParser
import Definitions
import Engine
import JSON
import Store
import Texts

/// `casectl process lint`: checks definition files; needs no database.
struct ProcessLint: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "lint",
      abstract: Help.text(
        vi: "Kiểm tra tệp định nghĩa; không cần cơ sở dữ liệu.",
        en: "Check definition files; no database is needed."),
      discussion: Help.text(
        vi: """
          Mọi lỗi và cảnh báo được liệt kê kèm tệp, dòng và cột. Mã thoát là 0 khi chỉ có cảnh báo, \
          là 1 khi có lỗi.
          """,
        en: """
          Every error and warning is listed with file, line and column. Ends with 0 when there are \
          warnings at most, and with 1 when there is an error.
          """))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: .yamlFiles, completion: .file())
  var files: [String]

  func run(in context: Context) async throws(Failure) {
    var lines: [Line] = []
    var refused = 0
    for path in files {
      let bytes = try InputFile(path: path).bytes(
        in: context, bytesMax: DefinitionLimits.bytesMax)
      let linted = LintedFile(bytes, file: path)
      lines += linted.problems.map { Line(file: path, problem: $0) }
      if linted.hasErrors { refused += 1 }
    }
    tell(lines, in: context)
    if refused > 0 { throw .failed(.definitionsRefused(refused, of: files.count)) }
  }

  private struct Line: Hashable, Sendable {
    let file: String
    let problem: FileProblem
  }

  private func tell(_ lines: [Line], in context: Context) {
    let printer = context.printer
    guard printer.format == .table else {
      printer.list(Self.columns, Cut(lines: lines))
      return
    }
    for line in lines { printer.console.print(line.problem.message.text(in: context.language)) }
    if lines.isEmpty { printer.say(.definitionsClean(files.count)) }
  }

  private static var columns: [Column<Line>] {
    FileProblem.columns.map { column in
      Column(column.name) { column.value(($0.file, $0.problem)) }
    }
  }
}

extension Remark {
  fileprivate static func definitionsRefused(_ refused: Int, of files: Int) -> Remark {
    Remark(
      "definition_invalid", vi: "\(refused) trong \(files) tệp quy trình có lỗi.",
      en: "\(refused) of \(files) definition files have errors.")
  }

  fileprivate static func definitionsClean(_ files: Int) -> Remark {
    Remark(
      "definition_clean", vi: "Không có lỗi trong \(files) tệp.",
      en: "Nothing is wrong in \(files) \(files == 1 ? "file" : "files").")
  }
}
