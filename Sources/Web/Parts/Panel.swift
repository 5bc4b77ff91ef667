package import Engine
package import HTML

/// A part of a page with a heading of its own, which names it.
///
/// Its identifier is for links to it; `actions` are what can be done to the part as a whole.
package func panel(
  _ heading: String, id: String, actions: Markup? = nil, @MarkupBuilder content: () -> Markup
) -> Markup {
  section(.class(.panel), .id(id), .labelledBy("\(id)-heading")) {
    header {
      h2(.id("\(id)-heading")) { heading }
      if let actions { div(.class(.actions)) { actions } }
    }
    content()
  }
}

/// The heading of a page: what it is about, a line above it that says of what kind, and what stands out.
///
/// `language` is that of a title which is data: a case's is Vietnamese on every page.
package func pageTitle(
  _ title: String, kicker: String? = nil, language: Language? = nil, badges: Markup? = nil
) -> Markup {
  div(.class(.pageTitle)) {
    if let kicker { p(.class(.kicker)) { kicker } }
    h1(.lang(language?.code)) { title }
    if let badges, !badges.isEmpty { p { badges } }
  }
}

/// Facts with their names, such as of one case.
package func facts(_ facts: [(name: String, value: Markup)]) -> Markup {
  dl(.class(.facts)) {
    for fact in facts {
      div {
        dt { fact.name }
        dd { fact.value }
      }
    }
  }
}

/// A link that looks like a button, since it leads to where something is done.
package func buttonLink(_ text: String, to address: Address, isPrimary: Bool = false) -> Markup {
  a(isPrimary ? .class(.button, .primary) : .class(.button), .href(address)) { text }
}
