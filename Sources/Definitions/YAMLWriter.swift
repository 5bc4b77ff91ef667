/// Writes block YAML of one shape: two spaces for each level, every list of mappings in blocks,
/// every list of words on one line.
struct YAMLWriter {
  private(set) var text = ""
  private var depth = 0
  /// Whether the next line continues the `- ` of a list's item.
  private var inItem = false

  /// `key: value`, with a text of several lines as a block.
  mutating func write(_ key: String, _ value: String) {
    if let block = YAMLScalar.block(value) {
      line("\(key): |-")
      for part in block {
        text += part.isEmpty ? "\n" : indentation(depth + 1) + part + "\n"
      }
    } else {
      line("\(key): \(YAMLScalar.inline(value))")
    }
  }

  mutating func write(_ key: String, _ value: Int) {
    line("\(key): \(value)")
  }

  mutating func write(_ key: String, _ value: Bool) {
    line("\(key): \(value)")
  }

  /// `key: [word, word]`.
  mutating func write(_ key: String, words: [String]) {
    line("\(key): [\(words.map(YAMLScalar.inline).joined(separator: ", "))]")
  }

  /// `key:` and what the body writes beneath it; `{}` where it writes nothing.
  mutating func write(_ key: String, mapping body: (inout YAMLWriter) -> Void) {
    nest(under: key, orElse: "{}", body)
  }

  /// `key:` and its items; `[]` where there are none.
  mutating func write<Item>(
    _ key: String, items: [Item], _ body: (inout YAMLWriter, Item) -> Void
  ) {
    nest(under: key, orElse: "[]") { writer in
      let depth = writer.depth
      for item in items {
        writer.inItem = true
        body(&writer, item)
        writer.depth = depth
      }
    }
  }

  /// An item of a list that is one word.
  mutating func write(word: String) {
    line(YAMLScalar.inline(word))
  }

  private mutating func nest(
    under key: String, orElse empty: String, _ body: (inout YAMLWriter) -> Void
  ) {
    var inner = YAMLWriter()
    inner.depth = depth + 1 + (inItem ? 1 : 0)
    body(&inner)
    line(inner.text.isEmpty ? "\(key): \(empty)" : "\(key):")
    text += inner.text
  }

  private mutating func line(_ content: String) {
    if inItem {
      text += indentation(depth) + "- " + content + "\n"
      inItem = false
      depth += 1
    } else {
      text += indentation(depth) + content + "\n"
    }
  }

  private func indentation(_ depth: Int) -> String {
    String(repeating: "  ", count: depth)
  }
}
