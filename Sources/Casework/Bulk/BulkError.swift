package import Engine
package import Postgres
package import Store

/// Why a run could not be begun, carried on or steered at all.
package enum BulkError: Error, Sendable, PostgresFailure {
  case casework(CaseworkError)
  /// There is no such run that has not ended, or not of this person's.
  case noRun(Int64)
  /// The plan was made by somebody who is not in this database: it is another one's, or edited.
  case unknownMaker(PersonCode)
  /// The plan is under way for somebody else, or for the same person on another's behalf.
  case begunBySomebodyElse(Int64)
  /// The plan's unfinished run was begun with other choices.
  case begunOtherwise(Int64)
  /// The run rests until it is resumed.
  case suspended(Int64)
  /// There is no run of that number that could be taken back.
  case unknownRun(Int64)
  /// A new run was asked for while one is under way.
  case underWay(Int64)

  package init(_ error: PostgresError) {
    self = .casework(CaseworkError(error))
  }

  package init(_ error: StoreError) {
    self = .casework(CaseworkError(error))
  }
}
