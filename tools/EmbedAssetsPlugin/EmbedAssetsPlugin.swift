import Foundation
import PackagePlugin

/// Turns the files of `Sources/Assets/files` into Swift before that target is compiled.
///
/// Literals, not resources: a server then carries its style sheet wherever it is copied.
@main
struct EmbedAssetsPlugin: BuildToolPlugin {
  func createBuildCommands(
    context: PluginContext, target: any Target
  ) async throws -> [Command] {
    let folder = target.directoryURL.appending(path: "files")
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return [
      .buildCommand(
        displayName: "Embedding \(target.name)",
        executable: try context.tool(named: "embed-assets").url,
        arguments: [folder.path, output.path],
        inputFiles: names.filter { !$0.hasPrefix(".") }.sorted().map { folder.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
