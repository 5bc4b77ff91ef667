import HTTPTypes
package import Hummingbird

extension RouterMethods {
  package typealias Handler = @Sendable (Request, Context) async throws -> Response

  /// Serves a path to those who read it, and to those who send something; any other method is told which ones
  /// there are.
  package func resource(_ path: RouterPath, get: Handler? = nil, post: Handler? = nil) {
    var allowed: [HTTPRequest.Method] = []
    if let get {
      on(path, method: .get, use: get)
      // The router derives HEAD from GET.
      allowed += [.get, .head]
    }
    if let post {
      on(path, method: .post, use: post)
      allowed.append(.post)
    }
    for method in HTTPRequest.Method.known where !allowed.contains(method) {
      on(path, method: method) { [allowed] _, _ -> Response in
        throw Problem.methodNotAllowed(allowed: allowed)
      }
    }
  }
}

extension HTTPRequest.Method {
  fileprivate static let known: [HTTPRequest.Method] = [
    .get, .head, .post, .put, .patch, .delete, .options, .trace, .connect,
  ]
}
