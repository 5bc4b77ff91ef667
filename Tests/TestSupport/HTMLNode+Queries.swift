extension HTMLNode {
  /// The element's name; nil for a text.
  package var name: String? {
    if case .element(let name, _, _) = self { name } else { nil }
  }

  /// An attribute's value, empty for a flag; nil where it is not there.
  package subscript(attribute: String) -> String? {
    if case .element(_, let attributes, _) = self { attributes[attribute] } else { nil }
  }

  package var attributes: [String: String] {
    if case .element(_, let attributes, _) = self { attributes } else { [:] }
  }

  package var children: [HTMLNode] {
    if case .element(_, _, let children) = self { children } else { [] }
  }

  /// Everything that is read within it.
  package var text: String {
    switch self {
    case .text(let text): text
    case .element(_, _, let children): children.map(\.text).joined()
    }
  }

  /// This node and all within it, in the order of the page.
  package var all: [HTMLNode] { [self] + children.flatMap(\.all) }
}

extension [HTMLNode] {
  /// Every element of these names, in the order of the page.
  package func elements(_ names: String...) -> [HTMLNode] {
    flatMap(\.all).filter { $0.name.map(names.contains) ?? false }
  }
}
