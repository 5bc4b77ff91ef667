package import Engine
package import Logging
package import Postgres
import Schema
package import Store

/// Everything that an edge needs, built once: two pools, the rules, and the use cases over them.
///
/// Connections are opened when they are first needed: a command that only reads opens one.
package struct Services: Sendable {
  package let cases: Cases
  package let bulk: BulkRuns
  package let reading: CaseReading
  package let files: CaseFiles
  package let directory: Directory
  package let rules: RuleBook
  package let store: CaseStore
  /// Connections in the role `casework_acts`, for acts, loops and administration.
  package let acts: Pool
  /// Connections in the role `casework_server`, under the policies.
  package let reads: Pool

  /// How the parts are made.
  package struct Configuration: Sendable {
    package var session: SessionConfiguration
    /// How many connections each of the two pools may have.
    package var connectionsMax: Int
    /// Decodes and compiles a stored definition.
    package var compile: @Sendable (_ definition: String, ProcessReference) throws -> ProcessVersion
    /// Folds a text for searching.
    package var fold: @Sendable (String) -> String
    /// Where salts and random codes come from.
    package var randomness: @Sendable () -> any RandomNumberGenerator
    package var observe: @Sendable (Observation) -> Void

    package init(
      session: SessionConfiguration, connectionsMax: Int,
      compile: @escaping @Sendable (String, ProcessReference) throws -> ProcessVersion,
      fold: @escaping @Sendable (String) -> String,
      randomness: @escaping @Sendable () -> any RandomNumberGenerator = {
        SystemRandomNumberGenerator()
      },
      observe: @escaping @Sendable (Observation) -> Void = { _ in }
    ) {
      self.session = session
      self.connectionsMax = connectionsMax
      self.compile = compile
      self.fold = fold
      self.randomness = randomness
      self.observe = observe
    }
  }

  package init(_ configuration: Configuration, logger: Logger) {
    let randomness = configuration.randomness
    acts = Self.pool(configuration, [.becomeActs, .planActsOnce], logger: logger)
    reads = Self.pool(configuration, [.becomeServer, .planReadsAnew], logger: logger)
    rules = RuleBook(compile: configuration.compile)
    store = CaseStore(
      salts: {
        var generator = randomness()
        return (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      }, fold: configuration.fold)
    cases = Cases(
      pool: acts, store: store, rules: rules,
      randomCode: { prefix, year in
        var generator = randomness()
        return RandomCode.caseCode(prefix: prefix, year: year, using: &generator)
      }, observe: configuration.observe)
    bulk = BulkRuns(
      pool: acts,
      presence: { Self.pool(configuration, [.becomeActs], limit: 1, logger: logger) },
      cases: cases)
    reading = CaseReading(pool: reads, rules: rules)
    files = CaseFiles(acts: acts, reads: reads)
    directory = Directory(pool: reads)
  }

  private static func pool(
    _ configuration: Configuration, _ onConnect: [Statement], limit: Int? = nil, logger: Logger
  ) -> Pool {
    var session = configuration.session
    session.onConnect += onConnect
    return Pool(
      PoolConfiguration(session: session, limit: limit ?? configuration.connectionsMax),
      logger: logger)
  }

  /// Waits until every connection is back and closes them.
  package func close() async {
    await acts.close()
    await reads.close()
  }
}
