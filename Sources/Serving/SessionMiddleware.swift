import HTTPTypes
package import Hummingbird
package import Identity
import Store

/// Finds who is signed in, as the database knows them at this moment; a session that has ended, or still owes a second
/// factor, is none.
package struct SessionMiddleware: RouterMiddleware {
  private let identities: Identities

  package init(_ identities: Identities) {
    self.identities = identities
  }

  /// Goes on with the session in the context.
  package func handle(
    _ request: Request, context: ServingContext,
    next: @concurrent (Request, ServingContext) async throws -> Response
  ) async throws -> Response {
    guard let cookies = request.headers[.cookie],
      let token = SignInCookie.session.token(in: cookies),
      let session = try await identities.session(token), session.stage == .signedIn
    else { return try await next(request, context) }
    var context = context
    context.entry = Entry(token: token, session: session)
    context.language = session.language
    return try await next(request, context)
  }
}
