import Glibc
import SystemPackage

/// PostgreSQL's server programs of one version.
struct ServerPrograms: Sendable {
  /// The first major version that Casework's schema works with.
  static let oldest = 15

  let directory: FilePath
  let major: Int

  /// Finds the programs for a cluster: the newest ones for a new cluster, for an old one those that made it.
  ///
  /// - Throws: ``ClusterError/noPrograms(lookedIn:major:)``.
  static func find(
    in place: String?, for cluster: ClusterDirectory
  ) async throws(ClusterError) -> ServerPrograms {
    let needed = cluster.major
    var places = place.map { [FilePath($0)] } ?? []
    if place == nil { places = await usualPlaces() }
    for place in places {
      guard let programs = await ServerPrograms(place), programs.major == needed ?? programs.major
      else { continue }
      return programs
    }
    throw .noPrograms(lookedIn: places.map(\.string), major: needed)
  }

  /// Where distributions put them: what `pg_config` says, and Debian's directory per version, newest first.
  private static func usualPlaces() async -> [FilePath] {
    let configured = try? await Program(path: "/usr/bin/env").run(
      ["pg_config", "--bindir"], as: nil)
    let debian = FilePath("/usr/lib/postgresql")
    let versions = ((try? FileSystem.names(in: debian)) ?? []).compactMap(Int.init).sorted(by: >)
    let places = versions.map { debian.appending("\($0)").appending("bin") }
    guard let configured else { return places.isEmpty ? [debian] : places }
    let first = FilePath(configured.trimmed)
    return [first] + places.filter { $0 != first }
  }

  /// The programs of a directory, or nil if one is missing or they are too old.
  private init?(_ directory: FilePath) async {
    for name in ["initdb", "pg_ctl"] {
      guard unsafe access(directory.appending(name).string, X_OK) == 0 else { return nil }
    }
    // For example "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)".
    let version = try? await Program(path: directory.appending("postgres")).run(
      ["--version"], as: nil)
    let word = version?.split(separator: " ").first { $0.first?.isNumber == true }
    guard let major = word.flatMap({ Int($0.prefix { $0.isNumber }) }), major >= Self.oldest else {
      return nil
    }
    self.directory = directory
    self.major = major
  }

  /// Runs one of them to its end.
  ///
  /// - Throws: ``ClusterError/programFailed(program:output:)``.
  func run(_ name: String, _ arguments: [String], as account: Account) async throws(ClusterError) {
    try await Program(path: directory.appending(name)).run(arguments, as: account)
  }
}
