import Engine
import HTTPTypes
import Hummingbird
import Logging
import Texts

/// Answers every error as problem details, in the language that the client prefers.
struct ProblemMiddleware: RouterMiddleware {
  func handle(
    _ request: Request, context: APIContext,
    next: @concurrent (Request, APIContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      let problem = Problem(error)
      if problem.status.code >= 500 {
        context.logger.error("request failed", metadata: ["error": "\(error)"])
      }
      let preference = request.headers[.acceptLanguage] ?? ""
      return problem.response(
        to: request, in: Language(preference: preference) ?? .vietnamese)
    }
  }
}
