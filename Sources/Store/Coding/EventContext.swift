package import Engine

/// What an event's hash covers beside the event itself: the other columns of its row.
package struct EventContext: Hashable, Sendable {
  package var caseCode: CaseCode
  package var revision: Int
  package var at: Moment
  package var actor: PersonCode
  package var onBehalfOf: PersonCode?
  package var through: PersonCode?
  /// Seconds by which a development clock was shifted.
  package var clockShift: Int64

  package init(
    caseCode: CaseCode, revision: Int, at moment: Moment, actor: PersonCode,
    onBehalfOf: PersonCode?, through: PersonCode?, clockShift: Int64
  ) {
    self.caseCode = caseCode
    self.revision = revision
    at = moment
    self.actor = actor
    self.onBehalfOf = onBehalfOf
    self.through = through
    self.clockShift = clockShift
  }
}
