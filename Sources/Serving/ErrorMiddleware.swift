import Engine
package import Hummingbird
import Logging

/// Answers every error: as problem details (``Problem``) for programs, as a page where people look.
package struct ErrorMiddleware: RouterMiddleware {
  /// Makes the answer to an error.
  package typealias Answer =
    @Sendable (any Error, Request, ServingContext) async throws -> Response

  private let answer: Answer

  package init(_ answer: @escaping Answer) {
    self.answer = answer
  }

  /// Problem details, in the language of the context.
  package static let problems = ErrorMiddleware { error, request, context in
    Problem(error).response(to: request, in: context.language)
  }

  /// Answers the request, or the error that it met.
  package func handle(
    _ request: Request, context: ServingContext,
    next: @concurrent (Request, ServingContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      if Problem(error).status.code >= 500 {
        context.logger.error("request failed", metadata: ["error": "\(error)"])
      }
      return try await answer(error, request, context)
    }
  }
}
