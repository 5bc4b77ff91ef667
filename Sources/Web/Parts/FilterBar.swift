package import HTML
package import Texts

/// One way to narrow a list: one of some choices, or any of them.
package struct Narrowing: Sendable {
  package let name: String
  package let label: String
  /// What stands for no choice.
  package let any: String
  package let choices: [Field.Choice]
  package let chosen: String?

  package init(
    _ name: String, _ label: String, any: String, _ choices: [Field.Choice], chosen: String?
  ) {
    self.name = name
    self.label = label
    self.any = any
    self.choices = choices
    self.chosen = chosen
  }

  fileprivate var markup: Markup {
    div(.class(.field)) {
      HTML.label(.for("narrow-\(name)")) { label }
      select(.id("narrow-\(name)"), .name(name)) {
        option(any, .value(""))
        for choice in choices {
          option(choice.label, .value(choice.value), .selected(choice.value == chosen))
        }
      }
    }
  }
}

/// The choices that narrow a list, as a form that only asks: what is chosen stands in the page's address.
///
/// `more` are questions that are no choice, and `reset` leads to the list without any of it.
package func filterBar(
  to address: Address, _ narrowings: [Narrowing], more: Markup? = nil, reset: Address,
  words: Wording
) -> Markup {
  form(
    .class(.filters, .screenOnly), .role(.search), .method(.get), .action(address),
    .ariaLabel(words.text(.filters))
  ) {
    for narrowing in narrowings { narrowing.markup }
    more
    div(.class(.actions)) {
      button(.class(.button), .type(.submit)) { words.text(.show) }
      a(.href(reset)) { words.text(.showAll) }
    }
  }
}
