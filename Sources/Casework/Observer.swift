import Engine
package import Logging
import Postgres
import Store

/// Turns observations into structured log lines: codes and counts, no names and no texts of people.
package struct Observer: Sendable {
  private let logger: Logger

  package init(logger: Logger) {
    self.logger = logger
  }

  /// Logs one observation, or nothing at levels that are switched off.
  package func callAsFunction(_ observation: Observation) {
    switch observation {
    case .performed(let outcomes, let isDryRun):
      logger.log(
        level: isDryRun ? .debug : .info, "acts performed",
        metadata: Self.counts(of: outcomes).merging(["dry_run": "\(isDryRun)"]) { $1 })
    case .retried(let attempt, let error):
      logger.debug(
        "acts tried again", metadata: ["attempt": "\(attempt)", "error": "\(error.summary)"])
    case .swept(let fired, let superseded, let late):
      logger.info(
        "deadlines swept",
        metadata: [
          "fired": "\(fired)", "superseded": "\(superseded)", "most_late_seconds": "\(late)",
        ])
    case .fired(let code, let event):
      logger.info(
        "deadline fired",
        metadata: [
          "case": "\(code)", "deadline": "\(event.id)", "round": "\(event.round)",
          "rung": "\(event.rung)", "kind": "\(event.kind)", "due_on": "\(event.dueOn)",
          "late_seconds": "\(event.lateBy)",
        ])
    case .delivered(let person, let code, let kind, let revision):
      logger.info(
        "notice delivered",
        metadata: [
          "person": "\(person)", "case": "\(code)", "kind": "\(kind.code)",
          "revision": "\(revision)",
        ])
    case .unreadable(let code, let error):
      logger.error(
        "case unreadable", metadata: ["case": "\(code)", "error": "\(error.summary)"])
    case .loopFailed(let name, let error, let pause):
      logger.error(
        "loop failed",
        metadata: [
          "loop": "\(name)", "error": "\(error.summary)", "retry_after": "\(pause)",
        ])
    case .loopRecovered(let name, let failures):
      logger.notice(
        "loop recovered", metadata: ["loop": "\(name)", "failures": "\(failures)"])
    }
  }

  private static func counts(of outcomes: [Outcome]) -> Logger.Metadata {
    var counts: [String: Int] = [:]
    for outcome in outcomes { counts[outcome.word, default: 0] += 1 }
    return counts.mapValues { "\($0)" }
  }
}

extension Outcome {
  /// What a log counts it as.
  fileprivate var word: String {
    switch self {
    case .done: "done"
    case .repeated: "repeated"
    case .unchanged: "unchanged"
    case .refused: "refused"
    case .stale: "stale"
    case .noCase, .noPerson, .noFile, .noNumberBook: "unknown"
    case .documentCodeTaken: "document_code_taken"
    case .keyReused: "key_reused"
    case .notDelegated: "not_delegated"
    }
  }
}

extension CaseworkError {
  /// The error for a log: no arguments and nobody's name.
  package var summary: String {
    switch self {
    case .store(.database(let error)): "\(error)"
    case .store(.unreadable(let place, let expected)): "\(place): expected \(expected)"
    case .store(.noCalendar): "no calendar has been published"
    case .store(.codeTaken), .store(.documentCodeTaken): "a random code is taken"
    case .store(.keyTaken): "an idempotency key is taken"
    case .store(.notDelegated): "nothing was delegated"
    case .store(.noNumberBook(let symbol)): "no number book for \(symbol)"
    case .unknownLogin: "the database login is nobody"
    case .unknownPerson: "a person is unknown"
    case .mayNotImpersonate: "the login may not act as somebody else"
    case .overloaded: "too many acts wait"
    case .contended: "the case changed under every try"
    }
  }
}
