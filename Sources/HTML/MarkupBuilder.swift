/// Puts pieces of HTML together in the order in which they are stated.
///
/// A text stands for itself: `p { "Còn thiếu: "; strong { title } }`. It is escaped because it is a `String`.
@resultBuilder
package enum MarkupBuilder {
  package static func buildExpression(_ piece: Markup) -> Markup { piece }
  package static func buildExpression(_ text: String) -> Markup { Markup(text) }
  package static func buildExpression(_ piece: Markup?) -> Markup { piece ?? Markup() }

  package static func buildBlock(_ pieces: Markup...) -> Markup { Markup(pieces) }
  package static func buildArray(_ pieces: [Markup]) -> Markup { Markup(pieces) }
  package static func buildOptional(_ piece: Markup?) -> Markup { piece ?? Markup() }
  package static func buildEither(first piece: Markup) -> Markup { piece }
  package static func buildEither(second piece: Markup) -> Markup { piece }
}
