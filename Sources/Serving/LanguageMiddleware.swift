import Engine
import HTTPTypes
import Hummingbird
import Identity
import Texts

/// Finds the language of the answer: the one that was chosen here before, else what the browser prefers, else Vietnamese.
struct LanguageMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: ServingContext,
    next: @concurrent (Request, ServingContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.language =
      request.headers[.cookie].flatMap { LanguageCookie.language(in: $0) }
      ?? Language(preference: request.headers[.acceptLanguage] ?? "") ?? .vietnamese
    return try await next(request, context)
  }
}
