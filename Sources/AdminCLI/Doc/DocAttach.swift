import ArgumentParser
import Engine
import Texts

/// `casectl doc attach`: adds the scan to a paper that is in the dossier.
struct DocAttach: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "attach", abstract: "Add the scan to a paper of the dossier.",
    discussion: "A dry run reads the file and stores nothing.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The paper, such as VB-7F3K9QM2.")
  var document: String

  @Argument(help: "The scan: a file, or - for the standard input.")
  var file: String

  @OptionGroup var fileOptions: FileOptions

  func command(in context: Context) async throws(Failure) -> Command {
    let paper: DocumentCode = try context.input.capitals(document, for: "DOCUMENT")
    return .attachFile(
      paper,
      file: try await fileOptions.store(file, in: context, isDryRun: act.change.dryRun))
  }
}
