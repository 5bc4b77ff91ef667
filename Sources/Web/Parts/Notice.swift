package import HTML
package import Texts

/// What the page tells the reader before anything else.
package enum Notice: Sendable {
  case success, warning, failure, information

  /// The notice: what kind it is, in words, and what there is to say.
  package func markup(
    _ words: Wording, heading: String? = nil, @MarkupBuilder content: () -> Markup
  ) -> Markup {
    div(look, .role(self == .failure ? .alert : .status)) {
      h2 { heading ?? words.text(name) }
      content()
    }
  }

  private var look: Attribute {
    switch self {
    case .success: .class(.notice, .success)
    case .warning: .class(.notice, .warning)
    case .failure: .class(.notice, .failure)
    case .information: .class(.notice, .information)
    }
  }

  private var name: WebText {
    switch self {
    case .success: .done
    case .warning: .attention
    case .failure: .refused
    case .information: .information
    }
  }
}
