/// Whether what is sent to us was sent by a page of ours, as far as the browser says.
///
/// Beside a ``FormToken``, never in its place: programs other than browsers say nothing.
package enum RequestOrigin {
  /// - Parameters:
  ///   - fetchSite: The header `Sec-Fetch-Site`; browsers of today send it, and no page can change it.
  ///   - origin: The header `Origin`, which decides where the other is not there.
  ///   - host: What the request was sent to, with its port.
  /// - Returns: False where the browser says that another site has sent it.
  package static func isOurs(fetchSite: String?, origin: String?, host: String?) -> Bool {
    if let fetchSite { return fetchSite == "same-origin" || fetchSite == "none" }
    guard let origin else { return true }
    guard let host, !host.isEmpty else { return false }
    return ["https://", "http://"].contains { origin.lowercased() == $0 + host.lowercased() }
  }
}
