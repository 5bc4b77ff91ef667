import Casework
import Postgres
import Serving
import Store

extension Readiness.Check {
  /// How long the database may take to answer.
  private static let answerMax = Duration.seconds(1)

  /// The database answers in time, and its schema is one that this program can work on.
  static func database(_ pool: Pool, clock: any Clock<Duration>) -> Readiness.Check {
    Readiness.Check("database") {
      await withTaskGroup(of: String?.self) { group in
        group.addTask {
          do throws(MigrationError) {
            try await pool.checkSchema()
            return nil
          } catch {
            return error.advice
          }
        }
        group.addTask {
          try? await clock.sleep(for: answerMax)
          return "no answer within \(answerMax)"
        }
        let first = await group.next() ?? nil
        group.cancelAll()
        return first
      }
    }
  }

  /// A loop runs, and its last round of work succeeded.
  static func loop(
    _ name: String, health: @escaping @Sendable () -> WorkLoop.Health
  ) -> Readiness.Check {
    Readiness.Check(name) {
      switch health() {
      case .notStarted: "not started"
      case .working: nil
      case .failing(let error): error.summary
      case .stopped: "stopped"
      }
    }
  }
}

extension Pool {
  /// Checks that this program may serve the database as it is.
  func checkSchema() async throws(MigrationError) {
    try await withConnection { (connection) throws(MigrationError) in
      try Migrator().checkServable(on: connection)
    }
  }
}
