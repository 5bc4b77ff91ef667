extension Duration {
  /// Reads a whole number with its unit: `500ms`, `60s`, `5m`, `1h`, `30d`.
  package init?(setting text: String) {
    let digits = text.prefix { ("0"..."9").contains($0) }
    guard let count = Int32(digits) else { return nil }
    switch text[digits.endIndex...] {
    case "ms": self = .milliseconds(count)
    case "s": self = .seconds(count)
    case "m": self = .seconds(Int64(count) * 60)
    case "h": self = .seconds(Int64(count) * 3_600)
    case "d": self = .seconds(Int64(count) * 86_400)
    default: return nil
    }
  }
}
