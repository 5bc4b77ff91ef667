import Casework
import Definitions
import Engine
import HTTPAPI
import Identity
import Imports
import Logging
import Notices
import Postgres
import ServiceLifecycle
import Serving
import Settings
import Store
import Web

/// The parts of one server, and the group that runs them.
struct Server {
  private let settings: ServerSettings
  private let stop: StopRequest
  private let logger: Logger
  /// Told the port once the server listens.
  private let onListening: @Sendable (_ port: Int) -> Void

  init(
    _ settings: ServerSettings, until stop: StopRequest, logger: Logger,
    onListening: @escaping @Sendable (_ port: Int) -> Void = { _ in }
  ) {
    self.settings = settings
    self.stop = stop
    self.logger = logger
    self.onListening = onListening
  }

  /// How long a stopping server waits for what is in flight before it cancels that.
  private static let patience = Duration.seconds(60)
  /// How often the schema is looked at, in case a newer program migrates it.
  private static let schemaPoll = Duration.seconds(60)

  /// Checks the database, then serves until the process is asked to stop.
  ///
  /// - Throws: ``ServerFailure``.
  func run() async throws {
    let observer = Observer(logger: logger)
    let observe: @Sendable (Observation) -> Void = { observer($0) }
    let services = Services(
      Services.Configuration(
        session: session, connectionsMax: settings.connectionsMax,
        compile: Self.compile, fold: { Folding.key($0) }, observe: observe),
      logger: logger)
    do {
      if try await stop.unlessMade({ try await check(services) }) != nil {
        try await group(of: services, observe: observe).run()
      }
    } catch {
      await services.close()
      throw ListenFailure(error).map { ServerFailure.listening(settings.listen, $0) } ?? error
    }
    await services.close()
    logger.notice("stopped")
  }

  private static func compile(
    _ definition: String, as reference: ProcessReference
  ) throws -> ProcessVersion {
    let decoded = try ProcessDecoder.decode(yaml: definition, file: "\(reference)")
    return try ProcessCompiler.compile(decoded, version: reference.version)
  }

  private var session: SessionConfiguration {
    SessionConfiguration(conninfo: settings.database, applicationName: "caseworkd")
  }

  private func check(_ services: Services) async throws {
    do throws(MigrationError) {
      try await services.reads.checkSchema()
    } catch {
      throw ServerFailure(error)
    }
    let login: Directory.Login?
    do throws(CaseworkError) {
      login = try await services.directory.login()
    } catch {
      throw ServerFailure(error)
    }
    guard login?.isServer == true else { throw ServerFailure.notAServer }
    try await keepSteps(services)
  }

  /// Brings what people's own work is found by up to date with what was published before it was kept.
  private func keepSteps(_ services: Services) async throws {
    do throws(StoreError) {
      let unreadable = try await services.acts.withConnection {
        (connection) throws(StoreError) in
        try services.rules.keepSteps(on: connection)
      }
      for error in unreadable {
        logger.warning("unreadable process", metadata: ["error": "\(error)"])
      }
    } catch {
      throw ServerFailure(CaseworkError(error))
    }
  }

  /// The services in the order in which they start; they stop in the opposite one, requests first.
  private func group(
    of services: Services, observe: @escaping @Sendable (Observation) -> Void
  ) -> ServiceGroup {
    let deadlines = DeadlineLoop(
      DeadlineSweeper(
        pool: services.acts, store: services.store, rules: services.rules,
        batchSizeMax: settings.batchSizeMax, observe: observe),
      poll: settings.sweepPoll, observe: observe)
    let notices = NoticeReader(
      pool: services.acts, poll: settings.outboxPoll, batchSizeMax: settings.batchSizeMax,
      observe: observe)
    let counts = CountLoop(pool: services.acts, observe: observe)
    let readiness = Readiness([
      .database(services.reads, clock: ContinuousClock()),
      .loop("deadlines") { deadlines.health },
      .loop("notices") { notices.health },
    ])
    let identities = Identities(services)
    let pages = WebRoutes(
      Site(services: services, identities: identities, acts: ActQueue(services.cases)))
    let housekeeping = SessionLoop(identities, observe: observe)
    let application = HTTPServer(
      [HealthRoutes(readiness), pages], errors: pages.errors,
      proxies: Set(settings.trustedProxies.compactMap { ClientAddress($0) }), logger: logger
    ).application(
      host: settings.listen.host, port: settings.listen.port,
      onListening: { [logger, onListening, settings] port in
        let address = ListenAddress(host: settings.listen.host, port: port)
        logger.notice("listening", metadata: ["address": "\(address)"])
        onListening(port)
      })
    var configuration = ServiceGroupConfiguration(
      services: [
        .init(
          service: StopService(request: stop),
          successTerminationBehavior: .gracefullyShutdownGroup),
        .init(
          service: SchemaWatch(
            pool: services.reads, poll: Self.schemaPoll, clock: ContinuousClock(), logger: logger),
          failureTerminationBehavior: .gracefullyShutdownGroup),
        .init(
          service: LoopService(
            name: "deadlines", logger: logger, work: { await deadlines.run() },
            stop: { deadlines.stop() })),
        .init(
          service: LoopService(
            name: "notices", logger: logger, work: { await notices.run() },
            stop: { notices.stop() })),
        .init(
          service: LoopService(
            name: "counts", logger: logger, work: { await counts.run() }, stop: { counts.stop() })),
        .init(
          service: LoopService(
            name: "sessions", logger: logger, work: { await housekeeping.run() },
            stop: { housekeeping.stop() })),
        .init(service: ActsListener(session: session, logger: logger, onActs: deadlines.wake)),
        .init(service: application, failureTerminationBehavior: .gracefullyShutdownGroup),
      ],
      logger: logger)
    configuration.maximumGracefulShutdownDuration = Self.patience
    return ServiceGroup(configuration: configuration)
  }
}
