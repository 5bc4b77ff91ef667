package import Engine

/// Everything worth seeing in the use cases and loops; one observer turns it into log lines.
package enum Observation: Sendable {
  /// A batch was decided and written (info; debug for a dry run).
  case performed([Outcome], isDryRun: Bool)
  /// The database asked for the batch to be run again (debug).
  case retried(attempt: Int, CaseworkError)
  /// Due deadlines were fired (info when any).
  case swept(fired: Int, superseded: Int, mostLateSeconds: Int)
  /// A rung fired on a case (info).
  case fired(CaseCode, Event.RungFired)
  /// Effects became inbox rows (info).
  case delivered(person: PersonCode, case: CaseCode, kind: Notice.Kind, revision: Int)
  /// A case's deadlines could not be fired, since it cannot be read (error).
  case unreadable(CaseCode, CaseworkError)
  /// A loop could not do its work and will try again (error).
  case loopFailed(name: String, CaseworkError, retryAfter: Duration)
  /// A loop does its work again, after so many failures in a row (notice).
  case loopRecovered(name: String, failures: Int)
}
