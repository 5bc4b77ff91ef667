import Definitions
import Engine
import Postgres
import Store
import TestSupport

/// The small commission with a short process and a clock that stands in March 2026.
enum SmallOffice {
  /// Runs the body with a terminal on a database of its own.
  static func open(
    width: Int? = nil, locale: String = "en_GB.UTF-8",
    _ body: (Terminal, TestDatabase) async throws -> Void
  ) async throws {
    try await withTestDatabase { database in
      try setUp(database)
      try await body(
        Terminal(conninfo: database.conninfo, width: width, locale: locale), database)
    }
  }

  /// When every test begins.
  static let today = "2026-03-02 09:00+07"

  private static func setUp(_ database: TestDatabase) throws {
    let commission = try SmallCommission.install(on: database.connect(as: .acts))
    _ = try commission.publish(
      process, code: "short_check", caseType: .complianceInspectionOfOrganisation,
      steps: try ProcessDecoder.decode(yaml: process, file: "short_check").steps,
      on: database.connect(as: .acts))
    try database.stand(at: today)
  }

  /// Sets the database's clock, by which every act goes.
  static func stand(at moment: String, _ database: TestDatabase) throws {
    try database.stand(at: moment)
  }

  /// A process of three steps that asks for a little of everything.
  static let process = ShortProcess.yaml
}
