import HTTPTypes
import Hummingbird

/// Gives every answer the headers that tell a browser what it may not do with it.
///
/// Nothing is loaded from elsewhere, no script or style stands in a page, no other site may frame, read or post.
/// An answer that has said otherwise, such as a file to be downloaded, keeps what it said.
struct SecurityHeadersMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: ServingContext,
    next: @concurrent (Request, ServingContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    for (name, value) in Self.headers where response.headers[name] == nil {
      response.headers[name] = value
    }
    // Who came over TLS may be told to come no other way.
    if context.isSecure {
      response.headers[.strictTransportSecurity] = "max-age=31536000"
    }
    return response
  }

  private static let policy = [
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'",
    "connect-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ].joined(separator: "; ")

  private static let headers: [(HTTPField.Name, String)] = [
    (.contentSecurityPolicy, policy),
    (.xContentTypeOptions, "nosniff"),
    (.referrerPolicy, "same-origin"),
    (.crossOriginOpenerPolicy, "same-origin"),
    (.crossOriginResourcePolicy, "same-origin"),
    (.permissionsPolicy, "camera=(), microphone=(), geolocation=()"),
  ]
}
