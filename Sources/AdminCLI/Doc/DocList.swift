import ArgumentParser
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl doc list`: the papers of a case.
struct DocList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê văn bản của vụ việc.",
        en: "List the papers of a case."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: .caseCode)
  var code: String

  @Flag(
    help: .text(
      vi: "Hiện cả văn bản đã rút khỏi hồ sơ.",
      en: "Show removed papers too."))
  var all = false

  func run(in context: Context) async throws(Failure) {
    let code: CaseCode = try context.input.capitals(code, for: "CASE")
    let viewer = try await context.viewer()
    let detail = try await context.detail(code, for: viewer)
    let words = try await context.wordsForTable(detail.processID)
    let papers = detail.documents.filter { all || !$0.isRemoved }
    context.printer.list(Self.columns(words), Cut(lines: papers))
  }

  private static func columns(_ words: Wording) -> [Column<DocumentLine>] {
    [
      Column("code", Heading.code) { JSON($0.code) },
      Column("type", Heading.type, { JSON($0.type) }, text: { words.title($0.type) }),
      Column("title", Heading.title) { .string($0.title) },
      Column("on", Heading.date, { JSON($0.on) }, text: { words.date($0.on) }),
      Column("number", Heading.officialNumber) { JSON($0.number) },
      Column(
        "signer", Heading.signed, { JSON($0.signature?.signer) },
        text: { $0.signature.map { "\($0.signer), \(words.date($0.on))" } ?? "" }),
      Column("signed_on") { JSON($0.signature?.on) },
      Column(
        "sha256", Heading.file, { JSON($0.file?.digest.rawValue) },
        text: { $0.file.map { "\(words.number($0.size)) B" } ?? "" }),
      Column("size") { JSON($0.file?.size) },
      Column("media_type") { JSON($0.file?.mediaType) },
      Column("step") { JSON($0.step) },
      Column("round") { JSON($0.round) },
      Column("added_by") { JSON($0.addedBy.code) },
      Column("added_at") { JSON($0.addedAt) },
      Column("removed") { .bool($0.isRemoved) },
    ]
  }
}
