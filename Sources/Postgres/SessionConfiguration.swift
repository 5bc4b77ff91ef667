/// How to reach the database, and what holds for every connection to it.
package struct SessionConfiguration: Sendable {
  /// A libpq connection string or URI; empty leaves everything to libpq's environment variables.
  ///
  /// Services, several hosts, `target_session_attrs`, TLS and the password file are libpq's and
  /// work as its manual says.
  package var conninfo: String
  /// Shown in `pg_stat_activity`, unless the connection string or `PGAPPNAME` says otherwise.
  package var applicationName: String
  /// How long one host may take to answer, in whole seconds and at least two, as libpq counts.
  package var connectTimeout: Duration
  /// After this the server cancels a statement (57014); nil leaves the server's own setting.
  package var statementTimeout: Duration?
  /// How many prepared statements a connection keeps; the least recently used is deallocated.
  package var statementCacheLimit: Int
  /// Run once on every new connection before its first use, such as `SET ROLE`.
  package var onConnect: [Statement]

  package init(
    conninfo: String,
    applicationName: String = "",
    connectTimeout: Duration = .seconds(5),
    statementTimeout: Duration? = nil,
    statementCacheLimit: Int = 256,
    onConnect: [Statement] = []
  ) {
    self.conninfo = conninfo
    self.applicationName = applicationName
    self.connectTimeout = connectTimeout
    self.statementTimeout = statementTimeout
    self.statementCacheLimit = statementCacheLimit
    self.onConnect = onConnect
  }

  /// What libpq is told, in the order in which a later entry overrides an earlier one.
  ///
  /// The entries before `dbname`, which stands for the whole connection string, are defaults: they
  /// let a connection notice within about a minute that its server's machine has gone.
  var parameters: [(keyword: String, value: String)] {
    [
      ("keepalives_idle", "30"),
      ("keepalives_interval", "10"),
      ("keepalives_count", "3"),
      ("tcp_user_timeout", "60000"),
      ("dbname", conninfo),
      ("fallback_application_name", applicationName),
      ("connect_timeout", "\(max(connectTimeout.components.seconds, 2))"),
      ("client_encoding", "UTF8"),
    ]
  }
}

extension Duration {
  /// Whole milliseconds, rounded up, as the server's settings and `poll` count.
  var milliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
  }
}
