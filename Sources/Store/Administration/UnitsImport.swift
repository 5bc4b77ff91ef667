package import Imports
import JSON

/// One unit that an import adds or changes.
package struct UnitDifference: Hashable, Sendable {
  /// The unit as it was; nil for a new one.
  package var before: PartyUnit?
  package var after: PartyUnitRecord

  package init(before: PartyUnit?, after: PartyUnitRecord) {
    self.before = before
    self.after = after
  }
}

/// What an import of units did, as the log tells of it.
package struct UnitsImport: Hashable, Sendable {
  /// The most units that one line of the log lists; the file's digest stands for the rest.
  package static let listedMax = 100

  package var counts: ImportCounts
  /// The units that changed, and then those that are new; at most ``listedMax``.
  package var differences: [UnitDifference]
  /// SHA-256 of the tree that was asked for, in lower-case hexadecimal digits.
  package var digest: String

  package init(
    _ counts: ImportCounts, _ differences: [UnitDifference], of request: ChangeRequest
  ) {
    self.counts = counts
    self.differences = differences
    digest = Hexadecimal.text(request.sha256(reason: nil))
  }
}

extension Members {
  /// Adds the counts, what each changed unit was and is, the new codes, and how many there was no room for.
  mutating func add(_ done: UnitsImport) {
    let counts = done.counts
    add(("added", counts.added), ("changed", counts.changed), ("unchanged", counts.unchanged))
    add("sha256", done.digest)
    add("changed_units", done.differences.filter { $0.before != nil })
    add("added_units", done.differences.filter { $0.before == nil }.map(\.after.code))
    let left = counts.added + counts.changed - done.differences.count
    if left > 0 { add("not_listed", left) }
  }
}
