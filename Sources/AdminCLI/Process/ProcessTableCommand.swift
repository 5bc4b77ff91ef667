import ArgumentParser
import Engine

/// `casectl process table`: the text of a process that a domain expert reads and signs.
struct ProcessTableCommand: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "table",
      abstract: Help.text(
        vi: "Ghi quy trình thành văn bản để chuyên gia đọc và ký.",
        en: "Write a process as the text that an expert reads and signs."),
      discussion: Help.text(
        vi: "Văn bản này để người đọc; -o không đổi nó, --lang thì có.",
        en: "The text is for people; -o does not change it, --lang does."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var source: DefinitionSource

  func run(in context: Context) async throws(Failure) {
    let version = try await source.version(in: context)
    let text = ProcessTable.text(of: version, language: context.language)
    context.printer.console.output(Array(text.utf8))
  }
}
