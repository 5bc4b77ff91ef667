import Foundation

/// A source file with its place in the repository.
struct SourceFile {
  /// From the repository's top.
  let path: String
  let text: SourceText

  init(path: String, _ source: String) {
    self.path = path
    self.text = SourceText(source)
  }

  /// The module the file is compiled into.
  var module: String {
    let parts = path.split(separator: "/")
    return parts.first == "Schema" || parts.count < 3 ? String(parts[0]) : String(parts[1])
  }

  var isTest: Bool { path.hasPrefix("Tests/") }
  var isTool: Bool { path.hasPrefix("tools/") }

  /// A finding of a rule in this file.
  func finding(_ line: Int, _ message: String) -> String { "\(path):\(line): \(message)" }
}

/// The sources that people write, found from this file's own place.
enum SourceTree {
  /// Every Swift file; read once, since each rule asks for them.
  static let swiftFiles = Result {
    try ["Schema", "Sources", "Tests", "tools"].flatMap { folder in
      try files(in: root.appending(path: folder), path: folder)
    }
  }

  /// The package's own description.
  static let manifest = Result {
    SourceFile(
      path: "Package.swift",
      try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8))
  }

  private static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  private static func files(in folder: URL, path: String) throws -> [SourceFile] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try names.sorted().filter { !$0.hasPrefix(".") }.flatMap { name in
      let place = folder.appending(path: name).resolvingSymlinksInPath()
      if try place.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true {
        return try files(in: place, path: "\(path)/\(name)")
      }
      guard name.hasSuffix(".swift") else { return [] }
      return [SourceFile(path: "\(path)/\(name)", try String(contentsOf: place, encoding: .utf8))]
    }
  }
}
