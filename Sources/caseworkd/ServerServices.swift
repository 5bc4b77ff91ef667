import Casework
import Logging
import Postgres
import Schema
import ServiceLifecycle
import Store

/// Ends when the process is asked to stop, and the group of services with it.
struct StopService: Service {
  let request: StopRequest

  func run() async throws {
    await cancelWhenGracefulShutdown { await request.wait() }
  }
}

/// A loop as a service: told to stop, it finishes the work in flight.
struct LoopService: Service {
  let name: String
  let logger: Logger
  let work: @Sendable () async -> Void
  let stop: @Sendable () -> Void

  func run() async throws {
    await withGracefulShutdownHandler {
      await work()
    } onGracefulShutdown: {
      logger.notice("loop stopping", metadata: ["loop": "\(name)"])
      stop()
    }
  }
}

/// Hears of acts on other servers and on command lines, and wakes whoever sleeps on them.
struct ActsListener: Service {
  let session: SessionConfiguration
  let logger: Logger
  let onActs: @Sendable () -> Void

  func run() async throws {
    let listener = Listener(
      session, listening: [.listenForActs], logger: logger)
    await withGracefulShutdownHandler {
      // Whatever the event, there may be something to do: also after a lost connection.
      for await _ in listener.events { onActs() }
    } onGracefulShutdown: {
      listener.close()
    }
  }
}

/// Stops the server when a newer program has changed the schema under it in a way that it cannot bear.
struct SchemaWatch: Service {
  let pool: Pool
  let poll: Duration
  let clock: any Clock<Duration>
  let logger: Logger

  func run() async throws {
    try await cancelWhenGracefulShutdown {
      while (try? await clock.sleep(for: poll)) != nil {
        do throws(MigrationError) {
          try await pool.checkSchema()
        } catch {
          // A database that is away is the loops' matter, and not a reason to stop.
          if case .database = error { continue }
          throw ServerFailure(error)
        }
      }
    }
  }
}
