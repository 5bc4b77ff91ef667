package import HTML
package import Texts

/// A form that changes something: its questions, its buttons, and what it carries unseen.
package struct PostForm: Sendable {
  /// What pressing the form's button means.
  package enum Weight: Sendable {
    case primary, ordinary
    /// It takes something away, or cannot be taken back.
    case danger

    var look: Attribute {
      switch self {
      case .primary: .class(.button, .primary)
      case .ordinary: .class(.button)
      case .danger: .class(.button, .danger)
      }
    }
  }

  private let address: Address
  private let csrf: String
  private let carried: KeyValuePairs<String, String>
  private let isMultipart: Bool

  /// - Parameters:
  ///   - address: Where the form is sent.
  ///   - csrf: The token that proves that the form was made for this session; it is sent first.
  ///   - carried: What else is sent unseen, such as the revision that the page showed.
  ///   - isMultipart: Whether the form has a file.
  package init(
    to address: Address, csrf: String, carrying carried: KeyValuePairs<String, String> = [:],
    isMultipart: Bool = false
  ) {
    self.address = address
    self.csrf = csrf
    self.carried = carried
    self.isMultipart = isMultipart
  }

  /// The form; the server checks what is entered, so that mistakes are told in the page's own words.
  package func callAsFunction(@MarkupBuilder content: () -> Markup) -> Markup {
    form(
      .class(.form), .method(.post), .action(address), isMultipart ? .multipart : .none, .unchecked
    ) {
      hidden("csrf", csrf)
      for (name, value) in carried { hidden(name, value) }
      content()
    }
  }

  /// The form of fields and one button.
  package func callAsFunction(
    _ fields: [Field], submit: String, _ weight: Weight = .primary, words: Wording
  ) -> Markup {
    self {
      for field in fields { field.markup(words) }
      div(.class(.actions)) { button(weight.look, .type(.submit)) { submit } }
    }
  }
}

/// Everything that is wrong with a form, above it, each mistake a link to its field, which it names.
///
/// The focus goes there when the page is shown, so that whoever hears pages hears it first.
package func errorSummary(
  of fields: [Field], also others: [String] = [], words: Wording
) -> Markup {
  let wrong = fields.filter { $0.mistake != nil }
  guard !wrong.isEmpty || !others.isEmpty else { return Markup() }
  return div(
    .class(.notice, .failure), .role(.alert), .focusable, .autofocus(true), .labelledBy("mistakes")
  ) {
    h2(.id("mistakes")) { words.text(.correctThese) }
    ul {
      for sentence in others { li { sentence } }
      for field in wrong {
        li {
          a(.href(Address(fragment: field.focusID))) { "\(field.label): \(field.mistake ?? "")" }
        }
      }
    }
  }
}
