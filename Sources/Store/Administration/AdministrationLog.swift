import Engine
import JSON
package import Postgres
import Schema

/// The log of who changed what in the administration, which is only ever added to.
///
/// A line is written in the transaction of its change: in the role `casework_acts`, or as the owner.
package struct AdministrationLog: Sendable {
  package init() {}

  /// Who changes something, by their keys in the tables; nobody where the owner's login is no person's.
  package struct Author: Hashable, Sendable {
    let actor: Int32?
    let onBehalfOf: Int32?
    let through: Int32?

    package init(_ actor: Actor) {
      self.actor = actor.person.id
      onBehalfOf = actor.onBehalfOf?.id
      through = actor.through?.id
    }

    fileprivate init(id: Int32?) {
      actor = id
      onBehalfOf = nil
      through = nil
    }
  }

  /// The person whom the session's login is, for what is done as the owner.
  package func author(
    of runner: borrowing some StatementRunner & ~Copyable
  ) throws(LogError) -> Author {
    let rows = try runner.ask(.whoAmI, throwing: LogError.self)
    return Author(id: rows.first?[2, as: Int32?.self] ?? nil)
  }

  /// The answer that a key was given before; whoever uses the key too waits for this transaction's end.
  ///
  /// - Throws: ``LogError/keyReused(_:)`` when the key came with another question.
  package func answer<Answer: LoggedAnswer>(
    to request: ChangeRequest, reason: String?, key: String, of author: Author,
    as _: Answer.Type, in transaction: borrowing Transaction
  ) throws(LogError) -> Answer? {
    let arguments: [PostgresValue] = [author.actor.map(PostgresValue.int4) ?? .null, .text(key)]
    let rows = try transaction.ask(
      .findLoggedAnswer, arguments, after: .lockLogKey, arguments, throwing: LogError.self)
    guard let row = rows.first else { return nil }
    guard row[0, as: [UInt8].self] == request.sha256(reason: reason) else {
      throw .keyReused(key)
    }
    guard let json = try? JSON(parsing: row[1, as: String.self]),
      let answer = Answer(logged: json)
    else { throw .unreadable(key: key) }
    return answer
  }

  /// Writes down a change that was made in this transaction.
  package func record(
    _ change: LoggedChange, by author: Author, reason: String? = nil,
    answering answer: some LoggedAnswer = NoAnswer(),
    under key: (text: String, request: ChangeRequest)? = nil,
    in transaction: borrowing Transaction
  ) throws(LogError) {
    func id(_ id: Int32?) -> PostgresValue { id.map(PostgresValue.int4) ?? .null }
    try transaction.ask(
      .recordAdministration,
      [
        id(author.actor), id(author.onBehalfOf), id(author.through), .int2(change.kind),
        .texts(change.objects), .bool(change.isSecret), .json(String(change.content)),
        change.personal.map { .json(String($0)) } ?? .null, .text(ifThere: reason),
        .json(String(answer.logged)), .text(ifThere: key?.text),
        key.map { .bytea($0.request.sha256(reason: reason)) } ?? .null,
      ], throwing: LogError.self)
  }
}

/// Why a change was not looked up in the log, or not written down.
package enum LogError: Error, Sendable, Hashable, PostgresFailure {
  /// The key was used for another request.
  case keyReused(String)
  /// Somebody else has just used the key; asked again, it has an answer.
  case keyTaken
  /// The kept answer is none that this program gives.
  case unreadable(key: String)
  case database(PostgresError)

  package init(_ error: PostgresError) {
    self = error.constraint == "a_log_key_is_used_once" ? .keyTaken : .database(error)
  }
}
