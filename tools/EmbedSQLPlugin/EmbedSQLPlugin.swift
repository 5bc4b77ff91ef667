import Foundation
import PackagePlugin

/// Turns the texts of `Schema/` into Swift before that target is compiled.
///
/// Raw literals, not resources: a binary then carries its SQL wherever it is copied, without Foundation.
@main
struct EmbedSQLPlugin: BuildToolPlugin {
  /// The folders that embed-sql reads; every file in them is an input, so that an edit builds anew.
  private static let folders = ["migrations", "queries", "roles", "processes", "data"]

  func createBuildCommands(
    context: PluginContext, target: any Target
  ) async throws -> [Command] {
    let schema = target.directoryURL
    let output = context.pluginWorkDirectoryURL.appending(path: "Embedded.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(target.name)",
        executable: try context.tool(named: "embed-sql").url,
        arguments: [schema.path, output.path],
        inputFiles: Self.folders.flatMap { files(in: schema.appending(path: $0)) },
        outputFiles: [output])
    ]
  }

  private func files(in folder: URL) -> [URL] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (names ?? []).filter { !$0.hasPrefix(".") && $0 != "README.md" }.sorted()
      .map { folder.appending(path: $0) }
  }
}
