import ArgumentParser
import Cluster
import Logging
import Settings

/// `caseworkd dev`: a private PostgreSQL with a demo commission, and a server on it.
struct Dev: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Starts a private PostgreSQL with a demo commission, and serves it.",
    discussion: """
      Needs PostgreSQL's programs on the machine and nothing else. The first start makes the cluster and \
      loads units, holidays, processes, a commission with its people and a real program; the next one \
      finds all that as it was left. Ctrl-C stops the server and the cluster.

      --clock moves the clock of this database alone, and every event says so: +40d or -12h from now, a \
      date (2026-03-02), or 0 for the real time. It stays moved until it is moved again.
      """)

  @Option(help: "Directory of the cluster; made when it is absent.") var data: String?
  @Option(help: "Port on the loopback address; 0 lets the system choose.") var port: UInt16 = 8080
  @Option(help: "A shift such as +40d or -12h, a date, or 0.") var clock: DevClock?
  @OptionGroup var options: SettingOptions

  func run() async throws {
    let environment = ProcessEnvironment.variables
    let console = DevConsole(environment: environment)
    var flags = options.flags
    flags[.logFormat] = flags[.logFormat] ?? environment[Setting.logFormat.variable] ?? "plain"
    flags[.listen] = "127.0.0.1:\(port)"
    flags[.database] = ""
    let settings = try ServerSettings.read(flags: flags, environment: environment)
    let logger = Logger(settings)
    try await StopRequest.heard { stop in
      do {
        let directory = try DevDirectory.path(given: data, environment: environment)
        console.say(.starting(directory))
        let cluster = try await Cluster.start(in: directory)
        // Whoever came second leaves the cluster to the first.
        let lock = try DevLock.take(directory)
        defer { lock.release() }
        try await serve(cluster, settings, until: stop, console, logger)
        console.say(.stopped(directory))
      } catch {
        // From the keyboard the signal also reached whatever was being waited for, such as initdb.
        guard !stop.isMade else { return }
        logger.critical("cannot run", metadata: ["reason": "\(error)"])
        throw (error as? ServerFailure)?.exitCode ?? .failure
      }
    }
  }

  /// Prepares the database and serves it, and stops the cluster whatever happens.
  private func serve(
    _ cluster: Cluster, _ settings: ServerSettings, until stop: StopRequest,
    _ console: DevConsole, _ logger: Logger
  ) async throws {
    do {
      if cluster.account != DevDirectory.userName { console.say(.otherAccount(cluster.account)) }
      let database = DevDatabase(cluster: cluster, login: DevDirectory.userName, logger: logger)
      let clock = clock
      // What a statement is in the middle of cannot be cancelled; without its server it ends.
      let prepared = try await stop.unlessMade {
        try database.prepare(clock: clock)
      } onStop: {
        try? await cluster.stop()
      }
      if let prepared {
        console.say(prepared)
        var settings = settings
        settings.database = database.serverConninfo
        try await Server(settings, until: stop, logger: logger) { port in
          console.say(.ready(database, port: port))
        }.run()
      }
    } catch {
      try? await cluster.stop()
      throw error
    }
    try await cluster.stop()
  }
}
