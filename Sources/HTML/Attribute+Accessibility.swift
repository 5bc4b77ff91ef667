// What assistive technology is told where the element alone does not say it.
extension Attribute {
  package static func role(_ role: Role) -> Attribute { Attribute("role", role.rawValue) }
  /// A name that is heard and not seen.
  package static func ariaLabel(_ text: String?) -> Attribute { Attribute("aria-label", text) }
  /// The elements that together are the name of this one.
  package static func labelledBy(_ ids: String?...) -> Attribute {
    Attribute("aria-labelledby", list(ids))
  }
  /// The elements that say more about this one, such as a hint and a mistake.
  package static func describedBy(_ ids: String?...) -> Attribute {
    Attribute("aria-describedby", list(ids))
  }
  package static func controls(_ id: String) -> Attribute { Attribute("aria-controls", id) }
  /// The one of a set that is shown now, such as the page in the navigation.
  package static func current(_ kind: Current?) -> Attribute {
    Attribute("aria-current", kind?.rawValue)
  }
  /// Whether what was entered is wrong.
  package static func invalid(_ isInvalid: Bool) -> Attribute {
    Attribute("aria-invalid", isInvalid ? "true" : nil)
  }
  /// Has what changes within the element read out.
  package static func live(_ urgency: Live) -> Attribute {
    Attribute("aria-live", urgency.rawValue)
  }
  /// How a column is sorted, on its heading.
  package static func sorted(_ order: Order?) -> Attribute {
    Attribute("aria-sort", order?.rawValue)
  }
  /// Ornament, which is not read out.
  package static let ornament = Attribute("aria-hidden", "true")

  private static func list(_ ids: [String?]) -> String? {
    let named = ids.compactMap(\.self)
    return named.isEmpty ? nil : named.joined(separator: " ")
  }

  /// What an element is, where its name does not say it.
  package enum Role: String, Sendable {
    case alert, status, img, group, list, listitem, region, search, presentation
    case table, row, cell, rowheader, columnheader, rowgroup
  }

  /// What the current one is the current one of.
  package enum Current: String, Sendable {
    case page, step, date, location
    case yes = "true"
  }

  /// Whether news waits for a pause in what is read out.
  package enum Live: String, Sendable {
    case polite, assertive
  }

  /// Which end of a sorted column comes first.
  package enum Order: String, Sendable {
    case ascending, descending
  }
}
