import Postgres
import Store

/// What the body of a change found.
enum Work<Value: LoggedAnswer> {
  /// It was not as asked, and now is; the log is to tell so.
  case done(Value, LoggedChange)
  /// It already was as asked.
  case nothing(Value)

  /// What an update found out by itself.
  init(_ change: Change, _ value: Value, _ logged: @autoclosure () -> LoggedChange) {
    self = change == .changed ? .done(value, logged()) : .nothing(value)
  }
}

/// An error that can tell why a change could not be looked up in the log, or written to it.
protocol LogFailure: PostgresFailure {
  init(_ error: LogError)
}

extension Order {
  /// Makes a change and writes its line of the log, in the caller's transaction.
  ///
  /// This is the one place where a change is made: nothing runs before the key is known to be new, and
  /// what was done is written down before anything else can happen. The request is what the key is known
  /// again by; the body checks the actor's rights and makes the change.
  func carryOut<Value: LoggedAnswer, Failure: LogFailure>(
    _ request: ChangeRequest, by author: AdministrationLog.Author,
    in transaction: borrowing Transaction,
    _ body: (borrowing Transaction) throws(Failure) -> Work<Value>
  ) throws(Failure) -> Answer<Value> {
    let first = try firstAnswer(
      to: request, as: Value.self, by: author, Failure.self, transaction)
    if let first {
      return Answer(outcome: .repeated, value: first)
    }
    switch try body(transaction) {
    case .nothing(let value): return Answer(outcome: .unchanged, value: value)
    case .done(let value, let change):
      do throws(LogError) {
        try AdministrationLog().record(
          change, by: author, reason: reason, answering: value,
          under: key.map { ($0, request) }, in: transaction)
      } catch {
        throw Failure(error)
      }
      return Answer(outcome: .done, value: value)
    }
  }

  private func firstAnswer<Value: LoggedAnswer, Failure: LogFailure>(
    to request: ChangeRequest, as _: Value.Type, by author: AdministrationLog.Author,
    _: Failure.Type, _ transaction: borrowing Transaction
  ) throws(Failure) -> Value? {
    guard let key else { return nil }
    do throws(LogError) {
      return try AdministrationLog().answer(
        to: request, reason: reason, key: key, of: author, as: Value.self, in: transaction)
    } catch {
      throw Failure(error)
    }
  }
}

extension Pool {
  /// Runs a body in one transaction, which a dry run takes back.
  func transaction<Value: Sendable, Failure: PostgresFailure>(
    isDryRun: Bool, _ body: @Sendable (borrowing Transaction) throws(Failure) -> Value
  ) async throws(Failure) -> Value {
    do throws(Trial<Value, Failure>) {
      return try await transaction { (transaction) throws(Trial<Value, Failure>) in
        let value: Value
        do throws(Failure) {
          value = try body(transaction)
        } catch {
          throw .failed(error)
        }
        if isDryRun { throw .takenBack(value) }
        return value
      }
    } catch {
      switch error {
      case .takenBack(let value): return value
      case .failed(let error): throw error
      }
    }
  }
}

/// How a transaction ends that was only tried.
private enum Trial<Value: Sendable, Failure: PostgresFailure>: Error, PostgresFailure {
  case takenBack(Value)
  case failed(Failure)

  init(_ error: PostgresError) {
    self = .failed(Failure(error))
  }
}
