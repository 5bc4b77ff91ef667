import ArgumentParser
import Casework
import Engine
import Imports
import JSON
import Store
import Texts

/// `casectl program import`: reads a yearly or term program, and takes it over as a whole.
struct ProgramImportCommand: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Help.text(
        vi: "Nhập chương trình năm hoặc nhiệm kỳ, trọn vẹn hoặc không gì cả.",
        en: "Import a yearly or term program, all of it or nothing."),
      discussion: Help.text(
        vi: """
          Với --dry-run, tệp được đọc và xét từng dòng; không cần cơ sở dữ liệu, và mã thoát là 0 \
          khi đọc được tệp. Với --dry-run --resolve, cơ sở dữ liệu cũng được hỏi: cơ quan, quyền, và \
          những gì đã có; không ghi gì. Cơ quan chỉ được tìm đúng theo tên.
          """,
        en: """
          With --dry-run the file is read and judged, line by line; no database is needed, and it ends \
          with 0 when the file is readable. With --dry-run --resolve the database is asked too: bodies, \
          rights, and what is there already; nothing is written. Bodies are found by exact name only.
          """))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(
    help: .text(
      vi: "Tệp CSV: issuing_body, year, item_no, kind, subject, content, period …",
      en: "A CSV file: issuing_body, year, item_no, kind, subject, content, period …"),
    completion: .file())
  var file: String

  @Option(
    help: .text(
      vi: "Tổ chức ứng với tên duy nhất trong tệp mà tự nó chưa rõ.",
      en: "The unit for the one name in the file that does not tell by itself."))
  var body: String?

  @Flag(
    help: .text(
      vi: "Tạo những cơ quan chưa có tổ chức nào mang tên.",
      en: "Make the bodies that no unit bears the name of."))
  var createBodies = false

  @Option(
    help: .text(
      vi: "Tổ chức cấp trên của chúng; nếu bỏ trống là tổ chức mà văn bản nêu "
        + "tên, khi chỉ có một.",
      en: "The unit to make them under; else the one that the text names, if exactly one."))
  var parent: String?

  @Option(
    help: .text(
      vi: "Cấp của cơ quan được tạo khi dòng không ghi cấp nào quen thuộc.",
      en: "The level of made bodies whose lines have none of ours."))
  var level: String?

  @Option(
    help: .text(
      vi: "Tên chương trình mới; nếu bỏ trống là tên tệp.",
      en: "What a new program is called; its file's name unless told."))
  var title: String?

  @Flag(
    help: .text(
      vi: "Đi cùng --dry-run: hỏi cả cơ sở dữ liệu.",
      en: "With --dry-run: ask the database too."))
  var resolve = false

  func run(in context: Context) async throws(Failure) {
    let creation = try creation(context.input)
    guard change.dryRun || !resolve else { throw .usage(.missingValue(for: "--dry-run")) }
    let bytes = try InputFile(path: file).bytes(in: context, bytesMax: CSVLimits().bytes)
    guard !change.dryRun || resolve else {
      let program = try read(bytes, Library.caseTypes, context)
      return tell(ProgramPreview(program, file: file), in: context)
    }
    let order = try context.order(change)
    let actor = try await context.actor()
    let types = try await context.administering {
      (administration) async throws(AdministrationError) in
      Set(try await administration.processVersions(of: nil).map(\.caseType))
    }
    let program = try read(bytes, types, context)
    let request = Administration.ProgramRequest(
      items: program.items,
      title: try context.input.text(title ?? fileTitle, for: "--title", limit: .line),
      body: try context.input.codeIfThere(body, for: "--body"), creation: creation)
    let answer = try await imported(request, by: actor, order, in: context)
    tell(ProgramPreview(program, file: file, answer), in: context)
  }

  private func creation(_ input: Input) throws(Failure) -> BodyCreation? {
    let parent: UnitCode? = try input.codeIfThere(parent, for: "--parent")
    let level: Level? = try input.wordIfThere(level, for: "--level")
    guard createBodies else {
      guard parent == nil, level == nil else { throw .usage(.missingValue(for: "--create-bodies")) }
      return nil
    }
    return BodyCreation(parent: parent, level: level)
  }

  /// The file's name without its folders and its ending.
  private var fileTitle: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return name.hasSuffix(".csv") ? String(name.dropLast(4)) : name
  }

  private func read(
    _ bytes: [UInt8], _ types: Set<CaseType>, _ context: Context
  ) throws(Failure) -> ProgramImport {
    do throws(CSVErrors) {
      return try ProgramFile.read(bytes, knownCaseTypes: types)
    } catch {
      throw context.refusal(of: file, error.errors.map(FileProblem.init))
    }
  }

  private func imported(
    _ request: Administration.ProgramRequest, by actor: Actor, _ order: Order,
    in context: Context
  ) async throws(Failure) -> Answer<ProgramReport> {
    do throws(AdministrationError) {
      return try await context.administration.importProgram(request, by: actor, order)
    } catch {
      context.offer(error)
      throw Failure(error)
    }
  }

  private func tell(_ preview: ProgramPreview, in context: Context) {
    preview.print(in: context, isDryRun: change.dryRun)
  }
}
