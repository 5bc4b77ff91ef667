package import Hummingbird
package import Identity
package import Logging
import NIOCore

/// The HTTP server: what every answer goes through, around the routes of the edges.
package struct HTTPServer: Sendable {
  private let routes: [any Routes]
  private let errors: ErrorMiddleware
  private let proxies: Set<ClientAddress>
  private let logger: Logger
  private let clock: any Clock<Duration>

  /// - Parameters:
  ///   - routes: What is served.
  ///   - errors: What answers where nothing is served, and where a part has no answers of its own.
  ///   - proxies: The addresses of reverse proxies that say truly who asks.
  ///   - logger: Told of each request.
  ///   - clock: What requests are timed by, for the log.
  package init(
    _ routes: [any Routes], errors: ErrorMiddleware = .problems,
    proxies: Set<ClientAddress> = [], logger: Logger,
    clock: any Clock<Duration> = ContinuousClock()
  ) {
    self.routes = routes
    self.errors = errors
    self.proxies = proxies
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

  private var router: Router<ServingContext> {
    let router = Router(context: ServingContext.self, options: .autoGenerateHeadEndpoints)
    router.add(middleware: RequestLogMiddleware(clock: clock))
    router.add(middleware: ProxyMiddleware(trusted: proxies))
    router.add(middleware: SecurityHeadersMiddleware())
    router.add(middleware: LanguageMiddleware())
    router.add(middleware: errors)
    for part in routes { part.add(to: router) }
    return router
  }
}

/// What one edge serves.
package protocol Routes: Sendable {
  func add(to router: Router<ServingContext>)
}
