import HTTPTypes
package import Hummingbird
import Logging

/// Logs each answer, and gives the client the id under which its request is in the log.
///
/// The query is left out, since what people search for may be a name. What a monitor asks every few
/// seconds is logged at the level debug.
struct RequestLogMiddleware: RouterMiddleware {
  let clock: any Clock<Duration>

  func handle(
    _ request: Request, context: ServingContext,
    next: @concurrent (Request, ServingContext) async throws -> Response
  ) async throws -> Response {
    var response: Response?
    let duration = try await clock.measure { response = try await next(request, context) }
    guard var response else { preconditionFailure("An answer was measured and lost") }
    context.logger.log(
      level: request.isMonitoring ? .debug : .info,
      "request",
      metadata: [
        "method": "\(request.method)", "path": "\(request.uri.path)",
        "status": "\(response.status.code)", "milliseconds": "\(duration / .milliseconds(1))",
      ])
    // A logger that keeps no metadata has no id to give.
    response.headers[.requestID] = context.logger[metadataKey: "hb.request.id"].map { "\($0)" }
    return response
  }
}

extension Request {
  /// Whether a monitor asks how the server is.
  var isMonitoring: Bool { ["/healthz", "/readyz"].contains(uri.path) }

  /// Whether a program asks, which reads problem details and no pages.
  package var isByProgram: Bool { isMonitoring || uri.path.hasPrefix("/api/") }
}
