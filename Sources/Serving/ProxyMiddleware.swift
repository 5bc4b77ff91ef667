import HTTPTypes
import Hummingbird
import Identity

/// Finds where a request comes from behind reverse proxies, and whether it came there over TLS.
///
/// Only what a trusted proxy says is believed: it adds the address of who asked it to the end of `X-Forwarded-For`, so
/// the last one that is no proxy of ours is the client's. Anybody may send the headers; of others they mean nothing.
struct ProxyMiddleware: RouterMiddleware {
  /// The proxies' addresses.
  let trusted: Set<ClientAddress>

  func handle(
    _ request: Request, context: ServingContext,
    next: @concurrent (Request, ServingContext) async throws -> Response
  ) async throws -> Response {
    guard let peer = context.address, trusted.contains(peer) else {
      return try await next(request, context)
    }
    var context = context
    context.address = client(behind: peer, request.headers[values: .xForwardedFor])
    context.isSecure = request.headers[.xForwardedProto] == "https"
    return try await next(request, context)
  }

  /// The last address that is not a proxy's; the proxy's own where there is none, or it is unreadable.
  private func client(behind peer: ClientAddress, _ values: [String]) -> ClientAddress {
    let chain = values.joined(separator: ",").split(separator: ",").map {
      String($0.filter { $0 != " " })
    }
    for text in chain.reversed() {
      guard let address = ClientAddress(text) else { return peer }
      if !trusted.contains(address) { return address }
    }
    return peer
  }
}
