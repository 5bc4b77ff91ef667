package import Engine
import Imports
package import Postgres
import Schema

/// The people who use the system; written in the role `casework_acts`.
///
/// The server's own person, `system`, is nobody's to list or to change. Which login is whom is
/// ``DatabaseSetup``'s.
package struct PersonStore: Sendable {
  package init() {}

  /// Adds a person.
  ///
  /// - Returns: Their key in the tables.
  @discardableResult
  package func add(
    _ code: PersonCode, name: String, clearance: Grade = .internal,
    language: Language = .vietnamese, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(PersonError) -> Int32 {
    let arguments: [PostgresValue] = [
      .text(code), .text(name), .text(GivenName.sortKey(name)), .text(Folding.key(name)),
      .int2(clearance), .text(language.code),
    ]
    return try runner.ask(.addPerson, arguments, throwing: PersonError.self)[0][0]
  }

  /// Changes what is given and leaves the rest.
  package func change(
    _ code: PersonCode, name: String? = nil, clearance: Grade? = nil, language: Language? = nil,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(PersonError) -> Change {
    let rows = try runner.ask(
      .changePerson,
      [
        .text(code), .text(ifThere: name), .text(ifThere: name.map(GivenName.sortKey)),
        .text(ifThere: name.map(Folding.key)), .int2(clearance),
        .text(ifThere: language?.code),
      ], throwing: PersonError.self)
    guard let row = rows.first else { throw .noPerson(code) }
    return Change(row[0])
  }

  /// Writes down a person's last day.
  package func end(
    _ code: PersonCode, on lastDay: CivilDate,
    using runner: borrowing some StatementRunner & ~Copyable
  ) throws(PersonError) -> Change {
    let rows = try runner.ask(
      .endPerson, [.text(code), .date(lastDay)], throwing: PersonError.self)
    guard let row = rows.first else { throw .noPerson(code) }
    return Change(row[0])
  }

  /// The person of a code, also one who has left; nobody when there is none.
  package func person(
    _ code: PersonCode, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(PersonError) -> Person? {
    try runner.ask(.readPerson, [.text(code)], throwing: PersonError.self).first.map(Person.init)
  }

  /// The person of a code, who is changed by nobody else until the end of the transaction.
  ///
  /// - Throws: ``PersonError/noPerson(_:)``.
  package func lock(
    _ code: PersonCode, in transaction: borrowing Transaction
  ) throws(PersonError) -> Person {
    let rows = try transaction.ask(
      .readPerson, [.text(code)], after: .lockPerson, [.text(code)], throwing: PersonError.self)
    guard let row = rows.first else { throw .noPerson(code) }
    return Person(row)
  }

  /// People in Vietnamese order, given name first.
  package func people(
    _ filter: PersonFilter, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(PersonError) -> [Person] {
    try runner.ask(
      .listPersons,
      [
        .text(ifThere: filter.words.map(Folding.key)), .text(filter.under),
        .int2(filter.role), .bool(filter.includesEnded), .int8(Int64(filter.limit)),
        .text(ifThere: filter.after?.givenKey), .text(filter.after?.code),
      ], throwing: PersonError.self
    ).map(Person.init)
  }
}

// MARK: Roles

extension PersonStore {
  /// Gives a role on a unit for a period; an overlapping period of the same role is extended.
  package func grant(
    _ role: Role, on unit: UnitCode, to person: PersonCode, from firstDay: CivilDate? = nil,
    until lastDay: CivilDate? = nil, using runner: borrowing some StatementRunner & ~Copyable
  ) throws(PersonError) -> Change {
    let arguments: [PostgresValue] = [
      .text(person), .text(unit), .int2(role), .date(firstDay), .date(lastDay),
    ]
    let rows = try runner.ask(
      .grantRole, arguments, after: .lockPerson, [.text(person)], throwing: PersonError.self)
    return try change(rows[0], person, unit)
  }

  /// Ends a role on a unit with a day, and takes back what would begin after it.
  package func revoke(
    _ role: Role, on unit: UnitCode, of person: PersonCode, lastDay: CivilDate,
    using runner: borrowing some StatementRunner & ~Copyable
  ) throws(PersonError) -> Change {
    let arguments: [PostgresValue] = [.text(person), .text(unit), .int2(role), .date(lastDay)]
    let rows = try runner.ask(
      .revokeRole, arguments, after: .lockPerson, [.text(person)], throwing: PersonError.self)
    return try change(rows[0], person, unit)
  }

  /// Who holds what, today or later.
  package func roles(
    of person: PersonCode? = nil, on unit: UnitCode? = nil,
    using runner: borrowing some StatementRunner & ~Copyable
  ) throws(PersonError) -> [HeldRole] {
    try runner.ask(.listRoles, [.text(person), .text(unit)], throwing: PersonError.self)
      .map(HeldRole.init)
  }

  private func change(
    _ row: Row, _ person: PersonCode, _ unit: UnitCode
  ) throws(PersonError) -> Change {
    guard row[0, as: Bool.self] else { throw .noPerson(person) }
    guard row[1, as: Bool.self] else { throw .noUnit(unit) }
    return Change(row[2])
  }
}

// MARK: Delegations

extension PersonStore {
  /// Lets one person act for another for a period.
  ///
  /// - Returns: The delegation's number, by which it is ended.
  /// - Throws: ``PersonError/noPerson(_:)`` with the delegate when it is unclear who is missing.
  package func delegate(
    from giver: PersonCode, to taker: PersonCode, from firstDay: CivilDate,
    until lastDay: CivilDate, reason: String, documentNumber: String = "",
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(PersonError) -> Int32 {
    let rows = try runner.ask(
      .addDelegation,
      [
        .text(giver), .text(taker), .date(firstDay), .date(lastDay), .text(reason),
        .text(documentNumber),
      ], throwing: PersonError.self)
    guard let row = rows.first else { throw .noPerson(taker) }
    return row[0]
  }

  /// Ends a delegation, but not before its first day.
  package func endDelegation(
    _ id: Int32, on lastDay: CivilDate, using runner: borrowing some StatementRunner & ~Copyable
  ) throws(PersonError) -> Change {
    let rows = try runner.ask(
      .endDelegation, [.int4(id), .date(lastDay)], throwing: PersonError.self)
    guard let row = rows.first else { throw .noDelegation(id) }
    return Change(row[0])
  }

  /// The delegation of a number, which is changed by nobody else until the end of the transaction.
  ///
  /// - Throws: ``PersonError/noDelegation(_:)``.
  package func lockDelegation(
    _ id: Int32, in transaction: borrowing Transaction
  ) throws(PersonError) -> Delegation {
    let rows = try transaction.ask(.lockDelegation, [.int4(id)], throwing: PersonError.self)
    guard let row = rows.first else { throw .noDelegation(id) }
    return Delegation(row)
  }

  /// The delegations from and to a person that run today or later; everybody's when nil.
  package func delegations(
    of person: PersonCode? = nil, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(PersonError) -> [Delegation] {
    try runner.ask(.listDelegations, [.text(person)], throwing: PersonError.self)
      .map(Delegation.init)
  }
}
