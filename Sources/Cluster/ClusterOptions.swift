/// How a cluster's server is started.
package struct ClusterOptions: Sendable {
  /// What a crash of the machine may take.
  package enum Durability: Sendable {
    /// Nothing that was committed.
    case durable
    /// Everything; several times as fast, for tests.
    case throwaway
  }

  package var durability: Durability
  package var maxConnections: Int
  /// Further settings of `postgresql.conf`, by name.
  package var settings: [String: String]
  /// The directory of PostgreSQL's server programs, if they are not to be looked for.
  package var programs: String?

  package init(
    durability: Durability = .durable, maxConnections: Int = 100, settings: [String: String] = [:],
    programs: String? = nil
  ) {
    self.durability = durability
    self.maxConnections = maxConnections
    self.settings = settings
    self.programs = programs
  }

  /// Every setting the server is started with; where it listens is not for the caller to say.
  func allSettings(socketDirectory: String) -> [String: String] {
    var all = ["timezone": "UTC", "log_timezone": "UTC", "max_connections": "\(maxConnections)"]
    if durability == .throwaway {
      for name in ["fsync", "synchronous_commit", "full_page_writes"] { all[name] = "off" }
    }
    all.merge(settings) { $1 }
    all["listen_addresses"] = ""
    all["port"] = "\(RunDirectory.port)"
    all["unix_socket_directories"] = socketDirectory
    all["unix_socket_permissions"] = "0700"
    return all
  }
}
