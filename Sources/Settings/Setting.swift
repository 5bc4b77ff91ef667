/// One thing an operator can set: by a flag, or else by a variable of the environment.
package enum Setting: String, CaseIterable, Sendable {
  case database
  case connections
  case listen
  case trustedProxies = "trusted-proxies"
  case sweepPoll = "sweep-poll"
  case outboxPoll = "outbox-poll"
  case batchSize = "batch-size"
  case logLevel = "log-level"
  case logFormat = "log-format"

  /// Such as `CASEWORK_SWEEP_POLL`.
  package var variable: String {
    Self.prefix + rawValue.uppercased().replacing("-", with: "_")
  }

  /// Such as `--sweep-poll`.
  package var flag: String { "--\(rawValue)" }

  /// What holds when nobody says anything.
  package var standard: String {
    switch self {
    case .database: ""
    case .connections: "2"
    case .listen: "127.0.0.1:8080"
    case .trustedProxies: ""
    case .sweepPoll: "60s"
    case .outboxPoll: "1s"
    case .batchSize: "1000"
    case .logLevel: "info"
    case .logFormat: "json"
    }
  }

  /// What it is for, in one line of a help text.
  package var explanation: String {
    switch self {
    case .database:
      "libpq connection string or URI; empty leaves everything to PGHOST, PGSERVICE and so on"
    case .connections: "connections of each of the two pools, for acts and for reads (1…200)"
    case .listen: "address and port of the HTTP server, such as 127.0.0.1:8080 or [::1]:8080"
    case .trustedProxies:
      "addresses of reverse proxies that say truly who asks, such as 127.0.0.1,10.0.0.2"
    case .sweepPoll: "longest pause between two looks for due deadlines (1s…1h)"
    case .outboxPoll: "pause between two looks at the outbox (100ms…1m)"
    case .batchSize: "how many deadlines or effects one transaction takes (1…10000)"
    case .logLevel: "trace, debug, info, notice, warning, error or critical"
    case .logFormat: "json or plain, one line per entry on standard error"
    }
  }

  static let prefix = "CASEWORK_"
}
