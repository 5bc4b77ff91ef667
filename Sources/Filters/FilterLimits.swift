/// How much a filter may ask; far above what people write, far below what could hurt.
package enum FilterLimits {
  /// Unicode scalars of the text.
  package static let scalars = 10_000
  /// Parentheses and `not`s within each other.
  package static let depth = 32
  package static let tests = 100
  /// Values between the parentheses of one `in`.
  package static let values = 1000
  /// The longest time that can be written, in days.
  package static let days = 36_500
}
