import Casework
import Definitions
import Engine
import Logging
import Postgres
import Schema
import Store

/// Times the first pages that people open, each as somebody of the commune, a province and the centre.
struct BoardBench {
  private let reading: CaseReading
  private let rules: RuleBook

  init() {
    let session = SessionConfiguration(conninfo: "", onConnect: [.becomeServer, .planReadsAnew])
    let pool = Pool(
      PoolConfiguration(session: session, limit: 1), logger: Logger(label: "bench"))
    rules = RuleBook { definition, reference in
      guard reference.code != BenchProcess.code else {
        return try BenchProcess.version(reference.version)
      }
      return try ProcessCompiler.compile(
        try ProcessDecoder.decode(yaml: definition, file: "\(reference)"),
        version: reference.version)
    }
    reading = CaseReading(pool: pool, rules: rules)
  }

  private static var acts: Pool {
    Pool(
      PoolConfiguration(
        session: SessionConfiguration(conninfo: "", onConnect: [.becomeActs, .planActsOnce]),
        limit: 1), logger: Logger(label: "bench"))
  }

  /// Somebody who looks, and the unit they look at.
  private struct Place {
    let name: String
    let person: PersonCode
    let viewer: Viewer
    let unit: UnitCode

    init(_ name: String, _ row: Row) {
      self.name = name
      person = PersonCode(row[1, as: String.self])
      viewer = Viewer(person: Actor.Identity(id: row[0], code: person))
      unit = UnitCode(row[2, as: String.self])
    }
  }

  /// Somebody who is responsible for an open case of a commune, and who leads its province and the centre.
  private static func places() async throws -> [Place] {
    try await acts.withConnection { (connection) throws(PostgresError) in
      let rows = try connection.execute(.benchPlaces)
      return zip(["commune", "province", "centre"], rows).map(Place.init)
    }
  }

  /// A case of that commune that has ended.
  private static func endedCase() async throws -> CaseCode {
    try await acts.withConnection { (connection) throws(PostgresError) in
      CaseCode(try connection.execute(.benchEndedCase)[0][0, as: String.self])
    }
  }

  /// A line for each page and place: milliseconds from the question to the decoded page.
  ///
  /// Counts of large units are kept beforehand, as a running server keeps them.
  func run(times: Int) async throws -> [String] {
    try await CountLoop(pool: Self.acts, pause: .seconds(1)).count()
    // As a server does before it listens.
    _ = try await Self.acts.withConnection { [rules] (connection) throws(StoreError) in
      try rules.keepSteps(on: connection)
    }
    var lines: [String] = []
    let code = try await Self.endedCase()
    for place in try await Self.places() {
      lines.append(
        try await line("overdue_\(place.name)", times) {
          var filter = DueFilter()
          filter.until = .days(-1)
          filter.unit = place.unit
          return try await reading.deadlines(filter, limit: 50, for: place.viewer).lines.count
        })
      lines.append(
        try await line("worklist_\(place.name)", times) {
          var filter = DueFilter()
          filter.responsible = place.person
          return try await reading.deadlines(filter, limit: 50, for: place.viewer).lines.count
        })
      lines.append(
        try await line("cases_\(place.name)", times) {
          var filter = CaseFilter()
          filter.unit = place.unit
          return try await reading.cases(filter, limit: 50, for: place.viewer).lines.count
        })
      lines.append(
        try await line("counts_\(place.name)", times) {
          try await reading.counts(under: place.unit, where: nil, for: place.viewer).lines.count
        })
      lines.append(
        try await line("duties_\(place.name)", times) {
          let page = WorkRequest.Page(limit: 50)
          let request = WorkRequest(duties: page, waiting: page, notices: 5)
          return try await reading.work(request, for: place.viewer).work.duties.lines.count
        })
      lines.append(
        try await line("history_\(place.name)", times) {
          try await reading.history(of: code, limit: 50, for: place.viewer).lines.count
        })
    }
    return lines
  }

  /// The first look plans the statements and warms the caches, and is not counted.
  private func line(
    _ name: String, _ times: Int, _ page: () async throws -> Int
  ) async throws -> String {
    let clock = ContinuousClock()
    var rows = try await page()
    var milliseconds: [Double] = []
    for _ in 0..<times {
      let began = clock.now
      rows = try await page()
      milliseconds.append((clock.now - began) / .milliseconds(1))
    }
    milliseconds.sort()
    func text(_ value: Double) -> String { "\((value * 10).rounded() / 10)" }
    return "\(name)_ms=\(text(milliseconds[times / 2])) min=\(text(milliseconds[0])) "
      + "max=\(text(milliseconds[times - 1])) n=\(times) rows=\(rows)"
  }
}
