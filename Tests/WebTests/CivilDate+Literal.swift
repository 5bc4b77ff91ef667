package import Engine

extension CivilDate: ExpressibleByStringLiteral {
  /// A date written in a test as `"2026-11-21"`.
  package init(stringLiteral iso: String) {
    guard let date = CivilDate(iso: iso) else { preconditionFailure("\(iso) is not a date") }
    self = date
  }
}
