// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let lifecycle = Target.Dependency.product(
  name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

let package = Package(
  name: "casework",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // The schema, and the tool that builds it into the programs.
    .target(
      name: "Schema", dependencies: ["Postgres"], path: "Schema",
      exclude: ["README.md", "schema.sql"], swiftSettings: strict, plugins: ["EmbedSQLPlugin"]),
    .target(name: "EmbedSQL", path: "tools/EmbedSQL", swiftSettings: strict),
    .executableTarget(
      name: "embed-sql", dependencies: ["EmbedSQL"], path: "tools/embed-sql",
      swiftSettings: strict),
    .plugin(
      name: "EmbedSQLPlugin", capability: .buildTool(), dependencies: ["embed-sql"],
      path: "tools/EmbedSQLPlugin"),

    // What pages need, and the tool that builds it into the server.
    .target(
      name: "Assets", swiftSettings: strict, plugins: ["EmbedAssetsPlugin"]),
    .target(
      name: "EmbedAssets", dependencies: ["Gzip"], path: "tools/EmbedAssets",
      swiftSettings: strict),
    .executableTarget(
      name: "embed-assets", dependencies: ["EmbedAssets"], path: "tools/embed-assets",
      swiftSettings: strict),
    .plugin(
      name: "EmbedAssetsPlugin", capability: .buildTool(), dependencies: ["embed-assets"],
      path: "tools/EmbedAssetsPlugin"),

    // From the bottom up: ARCHITECTURE.md has the diagram, TidyTests the table.
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .target(name: "Postgres", dependencies: ["CPostgres", logging], swiftSettings: strict),
    .target(name: "Engine", swiftSettings: strict),
    .target(name: "JSON", swiftSettings: strict),
    .target(name: "HTML", swiftSettings: strict),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "Gzip", dependencies: ["CZlib"], swiftSettings: strict),
    .target(name: "Multipart", swiftSettings: strict),
    .target(name: "Filters", dependencies: ["Engine"], swiftSettings: strict),
    .target(name: "Imports", dependencies: ["Engine"], swiftSettings: strict),
    .target(
      name: "Definitions", dependencies: ["Engine", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(name: "Texts", dependencies: ["Engine"], swiftSettings: strict),
    .target(name: "Bulk", dependencies: ["Engine", "JSON"], swiftSettings: strict),
    .target(
      name: "Store",
      dependencies: ["Engine", "Filters", "JSON", "Imports", "Postgres", "Schema", crypto],
      swiftSettings: strict),
    .target(
      name: "Casework",
      dependencies: [
        "Bulk", "Engine", "Filters", "Imports", "Store", "Postgres", "Schema", logging,
      ],
      swiftSettings: strict),
    .target(
      name: "Cluster",
      dependencies: [
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ], swiftSettings: strict),
    .target(
      name: "Identity",
      dependencies: [
        "Casework", "Engine", "Imports", "Postgres", "Store", crypto, cryptoExtras,
      ], swiftSettings: strict),
    .target(
      name: "Notices", dependencies: ["Casework", "Engine", "Postgres", "Schema"],
      swiftSettings: strict),
    .target(
      name: "Views", dependencies: ["Casework", "Engine", "JSON", "Store", "Texts"],
      swiftSettings: strict),
    .target(name: "Settings", swiftSettings: strict),
    .target(
      name: "Serving",
      dependencies: [
        "Casework", "Engine", "Identity", "JSON", "Multipart", "Postgres", "Store", "Texts",
        logging,
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "SystemPackage", package: "swift-system"),
      ], swiftSettings: strict),
    .target(
      name: "HTTPAPI",
      dependencies: [
        "JSON", "Serving", .product(name: "Hummingbird", package: "hummingbird"),
      ], swiftSettings: strict),
    .target(
      name: "Web",
      dependencies: [
        "Assets", "Casework", "Engine", "Filters", "HTML", "Identity", "Serving", "Store", "Texts",
        "Views",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
      ], swiftSettings: strict),
    .target(
      name: "AdminCLI",
      dependencies: [
        "Bulk", "Casework", "Definitions", "Engine", "Filters", "Imports", "JSON", "Postgres",
        "Schema", "Store", "Texts", "Views", arguments, logging,
      ], swiftSettings: strict),
    .executableTarget(
      name: "casectl", dependencies: ["AdminCLI", "Definitions", "Engine", logging],
      swiftSettings: strict),
    .executableTarget(
      name: "caseworkd",
      dependencies: [
        "Casework", "Cluster", "Definitions", "Engine", "HTTPAPI", "Identity", "Imports", "JSON",
        "Notices", "Postgres", "Schema", "Serving", "Settings", "Store", "Texts", "Web", arguments,
        lifecycle, logging,
        .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ], swiftSettings: strict),

    // What is measured: tools/bench/run.
    .executableTarget(
      name: "bench-acts",
      dependencies: [
        "Bulk", "Casework", "Definitions", "Engine", "Imports", "JSON", "Postgres", "Schema",
        "Store", logging,
      ],
      path: "tools/bench/acts", swiftSettings: strict),

    .testTarget(
      name: "TestSupport",
      dependencies: [
        "Engine", "Filters", "Imports", "Postgres", "Schema", "Store", crypto, logging,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PostgresTests", dependencies: ["Postgres", logging], swiftSettings: strict),
    .testTarget(
      name: "EngineTests", dependencies: ["Engine", "Definitions"], swiftSettings: strict),
    .testTarget(
      name: "FiltersTests", dependencies: ["Filters", "Engine", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MultipartTests", dependencies: ["Multipart", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "GzipTests", dependencies: ["CZlib", "Gzip"], swiftSettings: strict),
    .testTarget(
      name: "BulkTests", dependencies: ["Bulk", "Engine", "JSON"], swiftSettings: strict),
    .testTarget(
      name: "ImportsTests", dependencies: ["Imports", "Engine"],
      exclude: ["expected-verdicts.csv"], swiftSettings: strict),
    .testTarget(
      name: "DefinitionsTests", dependencies: ["Definitions", "Engine"], swiftSettings: strict),
    .testTarget(
      name: "TextsTests", dependencies: ["Texts", "Engine", "Filters", "Imports"],
      swiftSettings: strict),
    .testTarget(
      name: "ClusterTests",
      dependencies: ["Cluster", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: strict),
    .testTarget(
      name: "SchemaTests",
      dependencies: ["Engine", "Filters", "Postgres", "Schema", "Store", "TestSupport"],
      exclude: ["statements.txt"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "Engine", "Filters", "Imports", "JSON", "Postgres", "Schema", "Store", "TestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "CaseworkTests",
      dependencies: [
        "Bulk", "Casework", "Definitions", "Engine", "Imports", "JSON", "Notices", "Postgres",
        "Store", "TestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "IdentityTests",
      dependencies: [
        "Casework", "Engine", "Identity", "JSON", "Postgres", "Store", "TestSupport", logging,
      ], swiftSettings: strict),
    .testTarget(
      name: "NoticesTests",
      dependencies: ["Casework", "Engine", "Notices", "Postgres", "TestSupport"],
      swiftSettings: strict),
    .testTarget(name: "SettingsTests", dependencies: ["Settings"], swiftSettings: strict),
    .testTarget(
      name: "ServingTests",
      dependencies: [
        "Engine", "HTTPAPI", "Identity", "JSON", "Multipart", "Serving", "Store", "TestSupport",
        logging,
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
      ], swiftSettings: strict),
    .testTarget(
      name: "AdminCLITests",
      dependencies: [
        "AdminCLI", "Bulk", "Casework", "Definitions", "Engine", "JSON", "Postgres", "Store",
        "TestSupport", "Texts", arguments,
      ], exclude: ["transcripts"], swiftSettings: strict),
    .testTarget(
      name: "CaseworkdTests",
      dependencies: [
        "caseworkd", "casectl", "Cluster", "Engine", "Postgres", "TestSupport", logging,
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ], swiftSettings: strict),
    .testTarget(
      name: "WebTests",
      dependencies: [
        "Assets", "Casework", "Definitions", "Engine", "Filters", "HTML", "Identity", "Imports",
        "Postgres", "Serving", "Store", "TestSupport", "Texts", "Web", logging,
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOCore", package: "swift-nio"),
      ], swiftSettings: strict),
    .testTarget(name: "EmbedSQLTests", dependencies: ["EmbedSQL"], swiftSettings: strict),
    .testTarget(name: "AssetsTests", dependencies: ["Assets"], swiftSettings: strict),
    .testTarget(
      name: "EmbedAssetsTests", dependencies: ["EmbedAssets"], swiftSettings: strict),
    .testTarget(name: "TidyTests", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
