import ArgumentParser
import Engine

/// `casectl process diagram`: draws a process.
struct ProcessDiagramCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "diagram", abstract: "Draw a process as a Mermaid or Graphviz picture.",
    discussion: "The picture is text in its own language; -o does not change it, --lang does.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var source: DefinitionSource

  @Option(help: "mermaid or dot.")
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
