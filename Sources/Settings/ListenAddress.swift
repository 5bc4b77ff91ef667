/// Where the HTTP server listens.
package struct ListenAddress: Hashable, Sendable {
  package let host: String
  /// 0 lets the system choose.
  package let port: Int

  package init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// Reads `127.0.0.1:8080`, `localhost:8080` or `[::1]:8080`.
  package init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { return nil }
    let host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      self.init(host: String(host.dropFirst().dropLast()), port: Int(port))
    } else {
      // Without brackets it is unclear where an IPv6 address ends.
      guard !host.contains(":") else { return nil }
      self.init(host: String(host), port: Int(port))
    }
    guard !self.host.isEmpty, !self.host.contains(where: \.isWhitespace) else { return nil }
  }
}

extension ListenAddress: CustomStringConvertible {
  package var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
