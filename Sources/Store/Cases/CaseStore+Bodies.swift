package import Engine
import Postgres
import Schema

extension CaseStore {
  /// What an act asks of a body: the case's own, or another one, for who acts or is acted for.
  package struct BodyInquiry: Hashable, Sendable {
    package var caseID: Int64
    package var body: UnitCode?
    package var person: Int32

    package init(caseID: Int64, body: UnitCode?, person: Int32) {
      self.caseID = caseID
      self.body = body
      self.person = person
    }
  }

  /// Bodies as they stand today.
  ///
  /// - Parameters:
  ///   - inquiries: The bodies, each seen from a case and a person.
  ///   - people: Who may have a part in the cases; of them, each body tells its own.
  ///   - runner: In the role `casework_acts`.
  /// - Returns: One per inquiry, in order; nil where there is no such body today.
  /// - Throws: ``StoreError``.
  package func bodies(
    _ inquiries: [BodyInquiry], people: Set<PersonCode>,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> [Surroundings.Body?] {
    var bodies: [Surroundings.Body?] = Array(repeating: nil, count: inquiries.count)
    guard !inquiries.isEmpty else { return bodies }
    let rows = try runner.running(
      .loadBodies,
      [
        .int8s(inquiries.map(\.caseID)), .texts(inquiries.map(\.body?.rawValue)),
        .int4s(inquiries.map(\.person)), .texts(people.map(\.rawValue)),
      ])
    for row in rows {
      bodies[Int(row[0, as: Int64.self]) - 1] = Surroundings.Body(
        code: row.code(1), organ: row.word(2), level: row.word(3), isSuccessor: row[4],
        rolesAbove: Set(row[5, as: [Int16].self].compactMap(Role.init(rawValue:))),
        people: Set(row[6, as: [String].self].map { PersonCode($0) }))
    }
    return bodies
  }
}
