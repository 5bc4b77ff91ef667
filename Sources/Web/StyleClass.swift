package import HTML

/// The classes by which `casework.css` knows the parts of a page; a test holds both to be the same.
package enum StyleClass: String, CaseIterable, Sendable {
  // Around every page
  case skipLink = "skip-link"
  case masthead, brand, menu, sections, account, languages, content, colophon
  case menuButton = "menu-button"
  case narrow, wide, filters, halves, whole
  // Blocks
  case panel, columns, actions, stack, lead, note, quiet, number
  case pageTitle = "page-title"
  case kicker, facts, scroll
  // Tables
  case table, empty
  case heat, heat1, heat2, heat3, heat4, heat5
  // Badges
  case badge, overdue, soon, ok, neutral, secret
  // The stage bar
  case stages, position, passed, now, ahead, skipped
  // Blockers
  case blockers, clearance
  // Forms
  case form, field, invalid, hint, mistake, choices, choice, inline, narrowInput = "narrow-input"
  case button, primary, danger, plain
  // Notices
  case notice, success, warning, failure, information
  // Lists over several pages
  case pager
  // Heard and not seen; and on paper only, on screens only
  case unseen
  case screenOnly = "screen-only"
  case paperOnly = "paper-only"
}

extension Attribute {
  /// What the element looks like.
  package static func `class`(_ classes: StyleClass...) -> Attribute {
    .classes(classes.map(\.rawValue))
  }
}
