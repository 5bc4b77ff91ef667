import ArgumentParser
import Engine

/// `casectl process diagram`: draws a process.
struct ProcessDiagramCommand: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diagram",
      abstract: Help.text(
        vi: "Vẽ sơ đồ quy trình bằng Mermaid hoặc Graphviz.",
        en: "Draw a process as a Mermaid or Graphviz picture."),
      discussion: Help.text(
        vi: "Sơ đồ là văn bản theo ngôn ngữ riêng; -o không đổi nó, --lang thì có.",
        en: "The picture is text in its own language; -o does not change it, --lang does."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var source: DefinitionSource

  @Option(
    help: .text(
      vi: "mermaid hoặc dot.",
      en: "mermaid or dot."))
  var format = Format.mermaid

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case mermaid, dot
  }

  func run(in context: Context) async throws(Failure) {
    let version = try await source.version(in: context)
    let text =
      switch format {
      case .mermaid: ProcessDiagram.mermaid(version, language: context.language)
      case .dot: ProcessDiagram.dot(version, language: context.language)
      }
    context.printer.console.output(Array(text.utf8))
  }
}
