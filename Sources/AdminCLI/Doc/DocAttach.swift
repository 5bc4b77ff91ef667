import ArgumentParser
import Engine
import Texts

/// `casectl doc attach`: adds the scan to a paper that is in the dossier.
struct DocAttach: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "attach",
      abstract: Help.text(
        vi: "Thêm bản chụp cho văn bản trong hồ sơ.",
        en: "Add the scan to a paper of the dossier."),
      discussion: Help.text(
        vi: "Khi chạy thử, tệp được đọc và không được lưu.",
        en: "A dry run reads the file and stores nothing."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .paperCode)
  var document: String

  @Argument(
    help: .text(
      vi: "Bản chụp: tên tệp, hoặc - để đọc từ đầu vào chuẩn.",
      en: "The scan: a file, or - for the standard input."), completion: .file())
  var file: String

  @OptionGroup var fileOptions: FileOptions

  func command(in context: Context) async throws(Failure) -> Command {
    let paper: DocumentCode = try context.input.capitals(document, for: "DOCUMENT")
    return .attachFile(
      paper,
      file: try await fileOptions.store(file, in: context, isDryRun: act.change.dryRun))
  }
}
