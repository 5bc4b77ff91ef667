import ArgumentParser
import Casework
import Definitions
import Engine
import Schema
import Store
import Texts

/// Where a definition comes from: the database, a file, or the program's own library.
struct DefinitionSource: ParsableArguments {
  @Argument(
    help: .text(
      vi: "Quy trình đã ban hành, ví dụ thematic_supervision hoặc thematic_supervision@2.",
      en: "A published process, such as thematic_supervision or thematic_supervision@2."))
  var process: String?

  @Option(
    help: .text(
      vi: "Dùng tệp YAML; không cần cơ sở dữ liệu.",
      en: "A YAML file instead; no database is needed."), completion: .file())
  var file: String?

  @Option(
    help: .text(
      vi: "Dùng quy trình có sẵn trong chương trình; không cần cơ sở dữ liệu.",
      en: "A process of the program's library instead; no database is needed."))
  var builtin: String?

  /// The compiled definition; version 0 stands for one that is not published.
  func version(in context: Context) async throws(Failure) -> ProcessVersion {
    switch (process, file, builtin) {
    case (let process?, nil, nil): try await published(process, in: context)
    case (nil, let file?, nil):
      try LintedFile(
        try InputFile(path: file).bytes(in: context, bytesMax: DefinitionLimits.bytesMax),
        file: file
      ).compiled(in: context)
    case (nil, nil, let name?): try Library.linted(name).compiled(in: context)
    case (nil, nil, nil): throw .usage(.missingValue(for: "PROCESS"))
    default: throw .usage(.conflictingOptions("PROCESS", "--file, --builtin"))
    }
  }

  private func published(
    _ text: String, in context: Context
  ) async throws(Failure) -> ProcessVersion {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let code: ProcessCode = try context.input.code(String(parts[0]), for: "PROCESS")
    let wanted = parts.count == 2 ? Int(parts[1]) : nil
    if parts.count == 2, wanted == nil { throw .usage(.badValue(text, for: "PROCESS")) }
    _ = try await context.actor()
    let versions = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.processVersions(of: code)
    }
    let found = versions.first { wanted == nil || $0.reference.version == wanted }
    guard let found else { throw .notFound(.unknownProcess(text)) }
    return try await context.process(found.id)
  }
}

/// The process definitions that the program carries.
enum Library {
  /// All of them, checked, in the order of their names.
  static var all: [LintedFile] {
    ProcessLibrary.all.sorted { $0.name < $1.name }.map(linted)
  }

  static func linted(_ name: String) throws(Failure) -> LintedFile {
    guard let source = ProcessLibrary.all.first(where: { $0.name == name }) else {
      throw .usage(
        .badValue(name, for: "--builtin", allowed: ProcessLibrary.all.map(\.name).sorted()))
    }
    return linted(source)
  }

  private static func linted(_ source: ProcessSource) -> LintedFile {
    LintedFile(Array(source.yaml.utf8), file: "\(source.name).yaml")
  }

  /// The case types for which there is a process in the library.
  static var caseTypes: Set<CaseType> {
    Set(ProcessLibrary.all.compactMap { CaseType(code: $0.name) })
  }
}
