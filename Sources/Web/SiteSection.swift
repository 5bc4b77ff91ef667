package import HTML
package import Texts

/// The parts of the site, in the order of the navigation.
package enum SiteSection: String, CaseIterable, Sendable {
  case work, board, cases, programs, remedies, statistics, search
  case administration = "admin"

  /// Where the section begins.
  package var address: Address { Address([rawValue]) }

  package var name: WebText {
    switch self {
    case .work: .work
    case .board: .board
    case .cases: .cases
    case .programs: .programs
    case .remedies: .remedies
    case .statistics: .statistics
    case .search: .search
    case .administration: .administration
    }
  }
}
