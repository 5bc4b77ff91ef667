package import Engine
package import Store

/// One command of one person on one case, as it comes in through any door.
package struct Act: Hashable, Sendable {
  package var command: Command
  package var on: CaseCode
  package var by: Actor
  /// The revision the person saw; nil decides on whatever there is.
  package var expecting: Int?
  /// The same key gives the first answer again.
  package var key: String?
  /// Why, where the command itself has no place for a reason; kept with the act's first event.
  package var reason: String?

  package init(
    _ command: Command, on code: CaseCode, by actor: Actor, expecting: Int? = nil,
    key: String? = nil, reason: String? = nil
  ) {
    self.command = command
    on = code
    by = actor
    self.expecting = expecting
    self.key = key
    self.reason = reason
  }
}

/// What became of one act; each act of a batch has its own.
package enum Outcome: Hashable, Sendable {
  case done(Receipt)
  /// The key was used for this very act before; these were its revisions.
  case repeated(CaseCode, first: Int, last: Int)
  /// The case already was as asked.
  case unchanged(Case)
  case refused(Refusal, Case)
  case stale(expected: Int, actual: Int)
  /// There is no such case, or not for this person; the two cannot be told apart.
  case noCase(CaseCode)
  case noPerson(PersonCode)
  case noFile(FileDigest)
  case noNumberBook(symbol: String)
  /// A paper of another case bears the code that was drawn for this one; nothing was written.
  case documentCodeTaken(DocumentCode)
  /// The key was used before, for another question.
  case keyReused(String)
  /// The person acted for has not delegated to the actor today.
  case notDelegated(from: PersonCode)

  /// What was done, or would be.
  package struct Receipt: Hashable, Sendable {
    package var events: [Event]
    package var state: Case
    package var notices: [Notice]

    package var firstRevision: Int { state.revision - events.count { !$0.isConsequence } + 1 }

    package init(events: [Event], state: Case, notices: [Notice]) {
      self.events = events
      self.state = state
      self.notices = notices
    }
  }
}
