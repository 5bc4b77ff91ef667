import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl process list`: the published versions, the newest of each process first.
struct ProcessList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê quy trình đã ban hành; mặc định chỉ phiên bản mới nhất.",
        en: "List published processes; the latest version of each unless told."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .text(
      vi: "Quy trình; nếu bỏ trống là tất cả.",
      en: "The process; all unless told."))
  var process: String?

  @Flag(
    help: .text(
      vi: "Mọi phiên bản, không chỉ phiên bản mới nhất.",
      en: "Every version, not only the latest."))
  var all = false

  func run(in context: Context) async throws(Failure) {
    let code: ProcessCode? = try context.input.codeIfThere(process, for: "PROCESS")
    _ = try await context.actor()
    var versions = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.processVersions(of: code)
    }
    if let code, versions.isEmpty { throw .notFound(.unknownProcess(code.rawValue)) }
    if !all {
      var seen: Set<ProcessCode> = []
      versions = versions.filter { seen.insert($0.reference.code).inserted }
    }
    let words = Wording(language: context.language)
    let columns: [Column<ProcessVersionLine>] = [
      Column("process", Heading.code) { JSON($0.reference.code) },
      Column("version", Heading.version) { JSON($0.reference.version) },
      Column("case_type", Heading.type, { JSON($0.caseType) }, text: { words.title($0.caseType) }),
      Column("sha256") { .string($0.sha256.hexadecimal) },
      Column(
        "published_at", Heading.publishedOn, { JSON($0.publishedAt) },
        text: { words.date($0.publishedAt.date) }),
      Column("published_by", Heading.publishedBy) { JSON($0.publishedBy) },
    ]
    context.printer.list(columns, Cut(lines: versions))
  }
}

extension [UInt8] {
  /// Two lower-case digits for each byte.
  var hexadecimal: String {
    map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
