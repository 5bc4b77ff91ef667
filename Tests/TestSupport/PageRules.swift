/// What every page must be, whatever it shows; each rule returns what breaks it, in words.
///
/// A browser's audit finds more, once it is at hand; these are found wherever a page is made.
package struct PageRules {
  private let nodes: [HTMLNode]

  /// - Throws: ``MalformedHTML`` if the page is not well formed.
  package init(_ page: [UInt8]) throws(MalformedHTML) {
    nodes = try HTMLReader.nodes(of: page)
  }

  package var findings: [String] {
    identifiers + references + names + headings + forms + policy
  }

  private var all: [HTMLNode] { nodes.flatMap(\.all) }

  private var identifiers: [String] {
    var seen: Set<String> = []
    return all.compactMap { $0["id"] }.filter { !seen.insert($0).inserted || $0.isEmpty }
      .map { "the identifier '\($0)' stands twice, or is empty" }
  }

  /// Every reference to an identifier leads to one of the page.
  private var references: [String] {
    let known = Set(all.compactMap { $0["id"] })
    let lists = ["aria-labelledby", "aria-describedby", "aria-controls", "for", "popovertarget"]
    return all.flatMap { node in
      let named = lists.compactMap { node[$0] }.flatMap {
        $0.split(separator: " ").map(String.init)
      }
      let linked = node["href"].flatMap { $0.hasPrefix("#") ? String($0.dropFirst()) : nil }
      return (named + [linked].compactMap(\.self)).filter { !known.contains($0) }
        .map { "nothing has the identifier '\($0)'" }
    }
  }

  /// Whatever can be used has a name that is read out.
  private var names: [String] {
    let labelled = Set(nodes.elements("label").compactMap { $0["for"] })
    let controls = nodes.elements("input", "select", "textarea").filter { control in
      control["type"] != "hidden" && control["aria-label"] == nil
        && !labelled.contains(control["id"] ?? "")
    }
    let silent = nodes.elements("a", "button", "summary", "h1", "h2", "h3", "th", "legend").filter {
      $0["aria-label"] == nil && !$0.text.contains { !$0.isWhitespace }
    }
    return (controls + silent).map { "nothing names \($0.name ?? "") \($0.attributes)" }
  }

  /// One first heading, and none that skips a level.
  private var headings: [String] {
    let levels = nodes.elements("h1", "h2", "h3", "h4").compactMap {
      $0.name.flatMap { Int($0.dropFirst()) }
    }
    let skips = zip(levels, levels.dropFirst()).filter { $1 > $0 + 1 }
    return (levels.count { $0 == 1 } == 1 ? [] : ["not one first heading: \(levels)"])
      + skips.map { "h\($1) follows h\($0)" }
  }

  /// What changes something is sent by POST and proves first that it comes from this session's page.
  private var forms: [String] {
    nodes.elements("form").filter { $0["method"] == "post" }.compactMap { form in
      let first = [form].elements("input", "select", "textarea").first
      return first?["name"] == "csrf" ? nil : "a form to \(form["action"] ?? "") without a token"
    }
  }

  /// What a content security policy without exceptions forbids.
  private var policy: [String] {
    all.flatMap { node in
      node.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }
        .map { "\(node.name ?? "") has \($0)" }
    } + nodes.elements("style").map { _ in "a style within the page" }
  }
}
