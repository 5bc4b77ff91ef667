/// The life cycle as lists filter by it; the numbers are those of `cases.status`.
package enum CaseStatus: Int16, Vocabulary {
  case open = 1
  case paused, closed, cancelled

  package var code: String {
    switch self {
    case .open: "open"
    case .paused: "paused"
    case .closed: "closed"
    case .cancelled: "cancelled"
    }
  }
}

extension Case.Status {
  package var kind: CaseStatus {
    switch self {
    case .open: .open
    case .paused: .paused
    case .closed: .closed
    case .cancelled: .cancelled
    }
  }
}
