package import Engine

/// One administrative unit, as a units file states it.
package struct UnitRecord: Hashable, Sendable {
  package let code: String
  /// The unit above; a province has none.
  package let parentCode: String?
  package let kind: UnitKind
  /// The whole name, such as `Xã Bắc Sơn`.
  package let name: String
  /// The name without its kind, such as `Bắc Sơn`.
  package let properName: String
  /// The last day of a unit that was abolished.
  package let endsOn: CivilDate?
  /// The line of the file, for what is found out later.
  package let line: Int
}
