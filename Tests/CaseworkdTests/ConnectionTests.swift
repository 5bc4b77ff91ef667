import Cluster
import Glibc
import Testing

/// How the programs find and trust their database: libpq's own conventions, with real servers behind them.
struct ConnectionTests {
  @Test func `over TLS the server must show a certificate of the trusted root, and its name`()
    async throws
  {
    try await DemoCluster.with { demo in
      let files = "\(demo.directory)-tls"
      try await shell("mkdir -m 755 \(files)")
      for name in ["server", "other"] {
        try await shell(
          """
          cd \(files); openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=\(name) \
            -addext subjectAltName=DNS:localhost -keyout \(name).key -out \(name).crt 2>/dev/null
          """)
      }
      try await demo.cluster.stop()
      let port = try await startWithTLS(demo, files)
      let right = "host=localhost port=\(port) sslmode=verify-full sslrootcert=\(files)/server.crt"
      let trusted = try await whoami(right)
      #expect(trusted.code == 0, "\(trusted.errors)")
      #expect(trusted.output.contains("quan-tri"))
      let refusals = [
        (right.replacing("server.crt", with: "other.crt"), "certificate verify failed"),
        (right.replacing("host=localhost", with: "host=127.0.0.1"), "does not match host name"),
        ("host=localhost port=\(port) sslmode=disable", "no encryption"),
      ]
      for (conninfo, reason) in refusals {
        let refused = try await whoami(conninfo)
        #expect(refused.code == 7)
        #expect(refused.errors.contains("how you connect"))
        #expect(refused.errors.contains(reason), "\(refused.errors)")
      }
      let uri = "postgresql://quan-tri@localhost:\(port)/casework?sslmode=verify-full&sslrootcert="
      #expect(
        try await Casectl(environment: [:]).run(
          ["whoami", "--database", "\(uri)\(files)/server.crt"]).code == 0)
    }
  }

  @Test func `a service, several hosts and the attributes of a session are libpq's`() async throws {
    try await DemoCluster.with { demo in
      let file = "\(demo.directory)-services"
      try await shell(
        "printf '[commune]\\nhost=\(demo.host)\\ndbname=casework\\nuser=quan-tri\\n' > \(file)")
      let variable = Casectl(environment: ["PGSERVICEFILE": file, "PGSERVICE": "commune"])
      let option = Casectl(environment: ["PGSERVICEFILE": file])
      for served in [
        try await variable.run(["whoami"]),
        try await option.run(["whoami", "--database", "service=commune"]),
      ] {
        #expect(served.code == 0, "\(served.errors)")
      }
      let unknown = try await Casectl(environment: ["PGSERVICEFILE": file, "PGSERVICE": "other"])
        .run(["whoami"])
      #expect(unknown.code == 7)
      #expect(unknown.errors.contains("definition of service \"other\" not found"))
      let second = try await whoami("host=/nowhere,\(demo.host)")
      #expect(second.code == 0, "\(second.errors)")
      try await refuseReadOnly(demo)
    }
  }

  /// Puts a server that writes nothing before the one that does.
  private func refuseReadOnly(_ demo: DemoCluster) async throws {
    var options = ClusterOptions()
    options.settings = ["default_transaction_read_only": "on"]
    let other = try await Cluster.start(in: "\(demo.directory)-standby", options: options)
    let host = String(other.conninfo.split(separator: " ")[0].dropFirst("host=".count))
    try await shell(
      """
      export PGOPTIONS='-c default_transaction_read_only=off'
      psql -q -c 'CREATE DATABASE casework' -c 'CREATE ROLE "quan-tri" LOGIN' '\(other.conninfo)'
      """)
    let writable = try await whoami("host=\(host),\(demo.host) target_session_attrs=read-write")
    #expect(writable.code == 0, "\(writable.errors)")
    let none = try await whoami("host=\(host) target_session_attrs=read-write")
    #expect(none.code == 7)
    #expect(none.errors.contains("session is read-only"))
    try await other.stop()
  }

  private func whoami(_ conninfo: String) async throws -> Casectl.Answer {
    try await Casectl(environment: [:]).run(
      ["whoami", "--database", "\(conninfo) dbname=casework user=quan-tri"])
  }

  /// Starts the cluster's server on a TCP port of the loopback address, for TLS alone.
  ///
  /// - Returns: The port.
  private func startWithTLS(_ demo: DemoCluster, _ files: String) async throws -> Int {
    let account = demo.cluster.account
    try await shell(
      """
      printf 'hostssl all all all trust\\n' > \(files)/hba
      chown \(account) \(files)/*; chmod 644 \(files)/hba
      """)
    let become = geteuid() == 0 ? "runuser -u \(account) --" : ""
    let port = Int.random(in: 20_000...32_000)
    let settings = [
      "listen_addresses=localhost", "port=\(port)", "unix_socket_directories=", "ssl=on",
      "ssl_cert_file=\(files)/server.crt", "ssl_key_file=\(files)/server.key",
      "hba_file=\(files)/hba",
    ]
    let options = settings.map { "-c \($0)" }.joined(separator: " ")
    try await shell(
      """
      cd /; programs=$(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
      \(become) $programs/pg_ctl start --wait --silent --pgdata \(demo.directory)/data \
        --log \(demo.directory)/data/server.log --options '\(options)'
      """)
    return port
  }
}
