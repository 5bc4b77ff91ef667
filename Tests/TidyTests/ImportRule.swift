/// What each module may import: the diagram, in which imports go down and never up.
private let allowed: [String: Set<String>] = [
  // Values and decisions.
  "JSON": [],
  "HTML": [],
  "CZlib": [],
  "Gzip": ["CZlib"],
  "Multipart": [],
  "Assets": [],
  "Engine": [],
  "Definitions": ["Engine", "Yams"],
  "Imports": ["Engine"],
  "Filters": ["Engine"],
  "Texts": ["Engine", "JSON"],
  "Bulk": ["Engine", "JSON"],

  // PostgreSQL.
  "CPostgres": [],
  "Postgres": ["CPostgres", "Glibc", "Logging", "Metrics", "Synchronization"],
  "Schema": ["Postgres"],
  "Store": ["Crypto", "Engine", "Filters", "Imports", "JSON", "Postgres", "Schema"],
  "Cluster": ["Glibc", "Subprocess", "SystemPackage"],

  // Use cases.
  "Casework": [
    "Bulk", "Engine", "Filters", "Imports", "Logging", "Postgres", "Schema", "Store",
    "Synchronization",
  ],
  "Identity": [
    "Casework", "Crypto", "CryptoExtras", "Engine", "Glibc", "Imports", "Postgres", "Store",
    "Synchronization",
  ],
  "Notices": ["Casework", "Engine", "Postgres", "Schema"],

  // What edges have in common.
  "Views": ["Casework", "Engine", "JSON", "Store", "Texts"],

  // Edges. Hummingbird's interface is made of types of HTTPTypes and NIOCore.
  "Serving": [
    "Casework", "Engine", "Glibc", "HTTPTypes", "Hummingbird", "Identity", "JSON", "Logging",
    "Multipart", "NIOCore", "NIOPosix", "Postgres", "Store", "SystemPackage", "Texts",
  ],
  "HTTPAPI": [
    "Casework", "Engine", "HTTPTypes", "Hummingbird", "JSON", "Serving", "Store", "Texts", "Views",
  ],
  "Web": [
    "Assets", "Casework", "Engine", "Filters", "HTML", "HTTPTypes", "Hummingbird", "Identity",
    "NIOCore", "Serving", "Store", "Texts", "Views",
  ],
  "AdminCLI": [
    "ArgumentParser", "Bulk", "Casework", "Definitions", "Engine", "Filters", "Glibc", "Imports",
    "JSON", "Logging", "Postgres", "Schema", "Store", "Synchronization", "Texts", "Views",
  ],

  // Programs.
  "Settings": [],
  "caseworkd": [
    "ArgumentParser", "Casework", "Cluster", "Definitions", "Engine", "Glibc", "HTTPAPI",
    "Identity", "Imports", "JSON", "Logging", "Notices", "Postgres", "Schema", "ServiceLifecycle",
    "Serving",
    "Settings", "Store", "Synchronization", "SystemPackage", "Texts", "UnixSignals", "Web",
  ],
  "casectl": ["AdminCLI", "Definitions", "Engine", "Glibc", "Logging"],

  // What the build runs.
  "EmbedSQL": [],
  "embed-sql": ["EmbedSQL", "Foundation"],
  "EmbedSQLPlugin": ["Foundation", "PackagePlugin"],
  "EmbedAssets": ["Foundation", "Gzip"],
  "embed-assets": ["EmbedAssets", "Foundation"],
  "EmbedAssetsPlugin": ["Foundation", "PackagePlugin"],

  // Compiled by its tool together with the reader that it tries.
  "FuzzMultipart": [],
]

extension Rule {
  static let imports = Rule("a module imports what the diagram allows") { file in
    // What measures the programs stands outside of them.
    guard !file.isTest, file.module != "bench" else { return [] }
    guard let allowed = allowed[file.module] else {
      return [file.finding(1, "\(file.module) is not in the diagram: add it to ImportRule.swift")]
    }
    return file.text.code.enumerated().compactMap { index, line in
      guard let module = importedModule(in: line), !allowed.contains(module) else { return nil }
      return file.finding(
        index + 1, "\(file.module) may not import \(module); see ImportRule.swift")
    }
  }

  private static func importedModule(in line: String) -> String? {
    let words = line.split(separator: " ")
    guard let position = words.firstIndex(of: "import"), position + 1 < words.count,
      words[..<position].allSatisfy({ $0.hasPrefix("@") || isAccessLevel($0) })
    else { return nil }
    // In "import struct Engine.Case" the module follows the kind.
    let kinds: Set<Substring> = [
      "class", "enum", "func", "let", "protocol", "struct", "typealias", "var",
    ]
    let named = kinds.contains(words[position + 1]) ? words.last : words[position + 1]
    return named?.split(separator: ".").first.map(String.init)
  }

  private static func isAccessLevel(_ word: Substring) -> Bool {
    ["private", "fileprivate", "internal", "package", "public"].contains(word)
  }
}
