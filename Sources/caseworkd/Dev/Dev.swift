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
    var settings = try ServerSettings.read(flags: flags, environment: environment)
    let logger = Logger(settings)
    do {
      let directory = try DevDirectory.path(given: data, environment: environment)
      console.say(.starting(directory))
      let cluster = try await Cluster.start(in: directory)
      do {
        if cluster.account != DevDirectory.userName { console.say(.otherAccount(cluster.account)) }
        let database = DevDatabase(cluster: cluster, login: DevDirectory.userName, logger: logger)
        console.say(try database.prepare(clock: clock))
        settings.database = database.serverConninfo
        try await Server(settings, logger: logger) { port in
          console.say(.ready(database, port: port))
        }.run()
      } catch {
        try? await cluster.stop()
        throw error
      }
      try await cluster.stop()
      console.say(.stopped(directory))
    } catch {
      logger.critical("cannot run", metadata: ["reason": "\(error)"])
      throw (error as? ServerFailure)?.exitCode ?? .failure
    }
  }
}
