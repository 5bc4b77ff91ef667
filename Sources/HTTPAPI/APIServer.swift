package import Hummingbird
package import Logging
import NIOCore

/// The HTTP server: health and readiness.
package struct APIServer: Sendable {
  private let readiness: Readiness
  private let logger: Logger
  private let clock: any Clock<Duration>

  /// - Parameters:
  ///   - readiness: What `/readyz` answers.
  ///   - logger: Told of each request.
  ///   - clock: What requests are timed by, for the log.
  package init(
    readiness: Readiness, logger: Logger, clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.readiness = readiness
    self.logger = logger
    self.clock = clock
  }

  /// A connection on which nothing happens for so long is closed.
  private static let idleTimeout = TimeAmount.seconds(60)
  /// How many connections wait to be accepted.
  private static let backlog = 256

  /// Makes the application, which listens as long as it runs.
  ///
  /// - Parameters:
  ///   - host: The address to listen on.
  ///   - port: The port; 0 lets the system choose.
  ///   - onListening: Told the port once connections are taken.
  /// - Returns: The application, to be run in a service group.
  package func application(
    host: String, port: Int, onListening: @escaping @Sendable (_ port: Int) -> Void = { _ in }
  ) -> some ApplicationProtocol {
    Application(
      router: router,
      server: .http1(configuration: .init(idleTimeout: Self.idleTimeout)),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), serverName: nil, backlog: Self.backlog),
      onServerRunning: { channel in onListening(channel.localAddress?.port ?? port) },
      logger: logger)
  }

  private var router: Router<APIContext> {
    let router = Router(context: APIContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLogMiddleware(clock: clock))
    router.add(middleware: ProblemMiddleware())
    HealthRoutes(readiness: readiness).add(to: router)
    return router
  }
}
