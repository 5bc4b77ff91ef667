package import JSON

/// Why a file is no plan, and where: the first fault that was found.
package struct PlanFault: Error, Hashable, Sendable {
  /// The place, such as `items[3].outcome.due`; empty for the whole file.
  package let path: String
  package let reason: Reason

  /// What is wrong with it.
  package enum Reason: Hashable, Sendable {
    case notJSON(JSON.SyntaxError)
    /// The file is of another version, or says none.
    case wrongVersion(JSON?)
    case missing
    /// A member that this version has not.
    case unknownMember
    /// There is something else than what belongs there.
    case badValue(Expected)
    /// The target, or the version of a process, stands there for the second time.
    case duplicate
    /// It stands behind what it must stand before.
    case outOfOrder
    case tooMany(most: Int)
  }

  /// What belongs at a place.
  package enum Expected: Hashable, Sendable {
    case object, array, text, code, integer, date, moment, process, days
    /// A member has no place beside the verdict or the kind of action.
    case nothing
    case oneOf([String])
  }

  package init(_ reason: Reason, at path: String = "") {
    self.path = path
    self.reason = reason
  }

  /// The same fault, seen from one level further out.
  func within(_ place: String) -> PlanFault {
    let joint = path.isEmpty || path.hasPrefix("[") ? "" : "."
    return PlanFault(reason, at: place + joint + path)
  }
}
