import HTTPTypes
import Hummingbird
import JSON

/// Tells monitors whether the process is alive (`/healthz`) and can do its work (`/readyz`).
struct HealthRoutes: Sendable {
  let readiness: Readiness

  func add(to router: Router<APIContext>) {
    router.resource("/healthz") { _, _ in
      .json(["status": "alive"])
    }
    router.resource("/readyz") { [readiness] _, _ in
      let report = await readiness.report()
      return .json(report.json, status: report.isReady ? .ok : .serviceUnavailable)
    }
  }
}

extension Router<APIContext> {
  /// Serves a path that can only be read; any other method is told which ones there are.
  func resource(
    _ path: RouterPath, get: @escaping @Sendable (Request, APIContext) async throws -> Response
  ) {
    on(path, method: .get, use: get)
    for method in HTTPRequest.Method.others {
      on(path, method: method) { _, _ -> Response in
        throw Problem.methodNotAllowed(allowed: [.get, .head])
      }
    }
  }
}

extension HTTPRequest.Method {
  /// All but GET, and HEAD, which the router derives from it.
  fileprivate static let others: [HTTPRequest.Method] = [
    .post, .put, .patch, .delete, .options, .trace, .connect,
  ]
}
