import ArgumentParser
import Logging
import Settings

/// `caseworkd serve`: the server on a database that `casectl db` has set up.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Serves a database that `casectl db init` and `casectl db migrate` have set up.",
    discussion: """
      Watches deadlines, delivers notices and answers /healthz and /readyz. SIGTERM and SIGINT stop it \
      once the work in flight is finished.

      Ends with 0 after a signal, 1 when it failed, 7 when the database cannot be reached, 64 when it \
      was called wrongly.
      """)

  @Option(help: .setting(.database)) var database: String?
  @Option(help: .setting(.listen)) var listen: String?
  @OptionGroup var options: SettingOptions

  func run() async throws {
    let environment = ProcessEnvironment.variables
    var flags = options.flags
    flags[.database] = database
    flags[.listen] = listen
    let settings = try ServerSettings.read(flags: flags, environment: environment)
    let logger = Logger(settings)
    for name in ServerSettings.unknownVariables(in: environment) {
      logger.warning("unknown setting ignored", metadata: ["variable": "\(name)"])
    }
    do {
      try await StopRequest.heard { stop in
        try await Server(settings, until: stop, logger: logger).run()
      }
    } catch {
      logger.critical("cannot serve", metadata: ["reason": "\(error)"])
      throw (error as? ServerFailure)?.exitCode ?? .failure
    }
  }
}
