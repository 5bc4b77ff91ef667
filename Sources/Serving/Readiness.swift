package import JSON

/// Whether this server can do its work now; what `/readyz` answers.
package struct Readiness: Sendable {
  /// One thing that must hold.
  package struct Check: Sendable {
    package let name: String
    /// Nil when it holds, else why not, in words without secrets.
    package let problem: @Sendable () async -> String?

    package init(_ name: String, problem: @escaping @Sendable () async -> String?) {
      self.name = name
      self.problem = problem
    }
  }

  /// What the checks found.
  package struct Report: Sendable {
    let problems: [(name: String, problem: String?)]

    package var isReady: Bool { problems.allSatisfy { $0.problem == nil } }

    package var json: JSON {
      [
        "status": isReady ? "ready" : "not_ready",
        "checks": .array(
          problems.map { name, problem in
            [
              "name": .string(name), "ok": .bool(problem == nil),
              "problem": problem.map(JSON.string) ?? .null,
            ]
          }),
      ]
    }
  }

  private let checks: [Check]

  package init(_ checks: [Check]) {
    self.checks = checks
  }

  /// Runs every check, also after one that failed.
  package func report() async -> Report {
    var problems: [(name: String, problem: String?)] = []
    for check in checks { problems.append((check.name, await check.problem())) }
    return Report(problems: problems)
  }
}
