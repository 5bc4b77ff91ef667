import ArgumentParser
import Casework
import Engine
import Texts

/// `casectl doc add`: puts a paper into the dossier, with its scan.
struct DocAdd: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: Help.text(
        vi: "Đưa văn bản vào hồ sơ, kèm bản chụp.",
        en: "Put a paper into the dossier, with its scan."),
      discussion: Help.text(
        vi: "Khi chạy thử, tệp được đọc và không được lưu.",
        en: "A dry run reads the file and stores nothing."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(
    help: .text(
      vi: "Bản chụp: tên tệp, hoặc - để đọc từ đầu vào chuẩn; bỏ trống nếu không có bản chụp.",
      en: "The scan: a file, or - for the standard input; none for a paper without one."),
    completion: .file())
  var file: String?

  @Option(
    help: .text(
      vi: "Loại văn bản theo quy trình, ví dụ decision.",
      en: "The kind of paper, as the process names it, such as decision."))
  var type: String

  @Option(
    help: .text(
      vi: "Tên gọi.",
      en: "What it is called."))
  var title: String

  @Option(
    help: .text(
      vi: "Ngày nhận, hoặc ngày ghi trên văn bản.",
      en: "The day it was received, or that stands on it."))
  var on: String

  @OptionGroup var number: NumberOptions

  @Option(help: .signer)
  var signer: String?

  @Option(
    help: .text(
      vi: "Ngày ký; nếu bỏ trống là ngày của văn bản.",
      en: "The day it was signed; else the paper's day."))
  var signedOn: String?

  @OptionGroup var fileOptions: FileOptions

  func command(in context: Context) async throws(Failure) -> Command {
    let input = context.input
    let day = try input.date(on)
    var generator = context.randomness()
    var document = Command.NewDocument(
      code: RandomCode.documentCode(using: &generator),
      type: try input.code(type, for: "--type"),
      title: try input.text(title, for: "--title", limit: .line), on: day,
      number: try number.source(input), signature: try signature(input, day: day), file: nil)
    if let file {
      document.file = try await fileOptions.store(
        file, in: context, isDryRun: act.change.dryRun)
    }
    return .addDocument(document)
  }

  private func signature(_ input: Input, day: CivilDate) throws(Failure) -> Case.Signature? {
    guard let signer else {
      guard signedOn == nil else { throw .usage(.missingValue(for: "--signer")) }
      return nil
    }
    return Case.Signature(
      signer: try input.text(signer, for: "--signer", limit: .line),
      on: try input.dateIfThere(signedOn) ?? day)
  }
}
