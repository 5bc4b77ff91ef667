package import Hummingbird
import JSON
package import Serving

/// Tells monitors whether the process is alive (`/healthz`) and can do its work (`/readyz`).
package struct HealthRoutes: Routes {
  private let readiness: Readiness

  package init(_ readiness: Readiness) {
    self.readiness = readiness
  }

  /// Adds both addresses.
  package func add(to router: Router<ServingContext>) {
    router.resource("/healthz") { _, _ in
      .json(["status": "alive"])
    }
    router.resource("/readyz") { [readiness] _, _ in
      let report = await readiness.report()
      return .json(report.json, status: report.isReady ? .ok : .serviceUnavailable)
    }
  }
}
