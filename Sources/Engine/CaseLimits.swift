/// Bounds on what one case may hold, so that no case grows past what a guard can read at once.
package enum CaseLimits {
  package static let documentsMax = 500
  package static let tasksMax = 500
  package static let findingsMax = 200
  package static let remediesMax = 500
  package static let teamMax = 50
  package static let hearingsMax = 50
  /// The longest limit, and the most that all extensions of a deadline add: ten years.
  package static let daysMax = 3650
  package static let extensionsMax = 50

  // The longest texts, in Unicode scalars, as PostgreSQL counts characters.

  /// An official number.
  package static let nameMax = 200
  /// A title, a legal basis, the name of a signer or of whoever must remedy a fault.
  package static let lineMax = 500
  /// A reason or a note.
  package static let noteMax = 2000
  /// A line of the diary, a finding, what must be done about it, what a field holds.
  package static let textMax = 10_000
}
