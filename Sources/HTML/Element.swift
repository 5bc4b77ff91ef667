/// A kind of element, called to make one: `p(.id("why")) { "Vì còn thiếu…" }`.
///
/// The kinds that exist are the constants of this module; none of them runs a script, embeds a foreign page
/// or carries a style sheet of its own.
package struct Element: Sendable {
  let name: StaticString

  /// Makes an element with its attributes and what stands in it.
  package func callAsFunction(
    _ attributes: Attribute..., @MarkupBuilder content: () -> Markup = { Markup() }
  ) -> Markup {
    Markup(name, attributes, content())
  }
}

/// A kind of element that has neither content nor end, such as `br`.
package struct VoidElement: Sendable {
  let name: StaticString

  /// Makes an element with its attributes.
  package func callAsFunction(_ attributes: Attribute...) -> Markup {
    Markup(void: name, attributes)
  }
}

/// A kind of element that holds a text and no elements, such as `textarea`.
package struct TextElement: Sendable {
  let name: StaticString
  /// Whether a browser drops a line feed that its text begins with.
  var dropsFirstLineFeed = false

  /// Makes an element with its attributes and its text.
  package func callAsFunction(_ text: String, _ attributes: Attribute...) -> Markup {
    Markup(name, attributes, Markup(dropsFirstLineFeed ? "\n" + text : text))
  }
}

/// A script from a file of the server's own; there is no way to write one within a page.
package func script(from address: Address) -> Markup {
  Markup("script", [.type(.module), .src(address)], Markup())
}

/// A whole page in one language: its type, then `html`.
package func document(
  language: String, _ attributes: Attribute..., @MarkupBuilder content: () -> Markup
) -> Markup {
  Markup(document: "html", [.lang(language)] + attributes, content())
}
