import Casework
import Engine
import Logging
import Postgres
import Schema
import Store

/// Times the first pages that people open, each as somebody of the commune, a province and the centre.
struct BoardBench {
  private let reading: CaseReading

  init() {
    let session = SessionConfiguration(conninfo: "", onConnect: [.becomeServer, .planReadsAnew])
    let pool = Pool(
      PoolConfiguration(session: session, limit: 1), logger: Logger(label: "bench"))
    reading = CaseReading(
      pool: pool, rules: RuleBook { _, reference in try BenchProcess.version(reference.version) })
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

    init(_ name: String, person: PersonCode, id: Int, unit: UnitCode) {
      self.name = name
      self.person = person
      viewer = Viewer(person: Actor.Identity(id: Int32(id), code: person))
      self.unit = unit
    }

    static let all = [
      Place("commune", person: Loader.person(7), id: 9, unit: Loader.unit(7)),
      Place("province", person: Loader.leader(1), id: Loader.units + 3, unit: "P1"),
      Place("centre", person: Loader.leader(0), id: Loader.units + 2, unit: "P0"),
    ]
  }

  /// A line for each page and place: milliseconds from the question to the decoded page.
  ///
  /// Counts of large units are kept beforehand, as a running server keeps them.
  func run(times: Int) async throws -> [String] {
    try await CountLoop(pool: Self.acts, pause: .seconds(1)).count()
    var lines: [String] = []
    for place in Place.all {
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
        try await line("history_\(place.name)", times) {
          let code = Loader.caseCode(Loader.units + 7)
          return try await reading.history(of: code, limit: 50, for: place.viewer).lines.count
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
