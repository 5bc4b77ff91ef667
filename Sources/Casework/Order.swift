/// How somebody asks for a change to the administration: why, under which key, and whether in earnest.
package struct Order: Hashable, Sendable {
  /// Kept in the log.
  package var reason: String?
  /// The same key gives the first answer again.
  package var key: String?
  /// Everything is decided, and nothing written.
  package var isDryRun: Bool

  package init(reason: String? = nil, key: String? = nil, isDryRun: Bool = false) {
    self.reason = reason
    self.key = key
    self.isDryRun = isDryRun
  }
}

/// What came of a change that somebody asked for.
package struct Answer<Value: Sendable>: Sendable {
  package let outcome: ChangeOutcome
  package let value: Value
}

extension Answer: Equatable where Value: Equatable {}

/// Whether a change was made now.
package enum ChangeOutcome: String, Hashable, Sendable, CaseIterable {
  case done
  /// The key was used for this very change before: the answer is the first one.
  case repeated
  /// It already was as asked.
  case unchanged
}
