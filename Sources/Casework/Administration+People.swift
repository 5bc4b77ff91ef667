package import Engine
import Postgres
package import Store

extension Administration {
  /// Adds a person; one that is there with just this is left alone.
  ///
  /// - Throws: `codeTaken` when the code is another person's.
  package func add(
    _ person: NewPerson, by actor: Actor, isDryRun: Bool
  ) async throws(AdministrationError) -> Change {
    try await check(actor, has: person.clearance > .internal ? .leading : .keeping, over: [])
    let known = try await find(person.code)
    if let known {
      guard known.isLike(person) else { throw .person(.codeTaken) }
      return .unchanged
    }
    return try await changing(isDryRun: isDryRun) { (transaction) throws(AdministrationError) in
      do throws(PersonError) {
        try PersonStore().add(
          person.code, name: person.name, clearance: person.clearance,
          language: person.language, on: transaction)
        return .changed
      } catch {
        throw .person(error)
      }
    }
  }

  /// Changes what is given and leaves the rest; the clearance is for those who lead to give.
  package func change(
    _ person: PersonCode, name: String?, clearance: Grade?, language: Language?, by actor: Actor,
    isDryRun: Bool
  ) async throws(AdministrationError) -> Change {
    try await check(
      actor, has: clearance == nil ? .keeping : .leading, over: try await places(of: person))
    return try await changing(isDryRun: isDryRun) { (transaction) throws(AdministrationError) in
      do throws(PersonError) {
        return try PersonStore().change(
          person, name: name, clearance: clearance, language: language, on: transaction)
      } catch {
        throw .person(error)
      }
    }
  }

  /// Writes down a person's last day.
  package func end(
    _ person: PersonCode, on lastDay: CivilDate, by actor: Actor, isDryRun: Bool
  ) async throws(AdministrationError) -> Change {
    try await check(actor, has: .keeping, over: try await places(of: person))
    return try await changing(isDryRun: isDryRun) { (transaction) throws(AdministrationError) in
      do throws(PersonError) {
        return try PersonStore().end(person, on: lastDay, using: transaction)
      } catch {
        throw .person(error)
      }
    }
  }

  /// The person of a code, also one who has left; nobody when there is none.
  package func find(_ code: PersonCode) async throws(AdministrationError) -> Person? {
    try await reading { (connection) throws(AdministrationError) in
      let names = try Self.names(of: code, on: connection)
      guard let name = names.people[code] else { return nil }
      var filter = PersonFilter()
      filter.words = name
      filter.includesEnded = true
      filter.limit = Self.namesakesMax
      return try Self.people(filter, on: connection).first { $0.code == code }
    }
  }

  /// The most people of one name among whom one is looked for.
  private static let namesakesMax = 100_000

  /// People in Vietnamese order, given name first; a list that was cut says so.
  package func people(_ filter: PersonFilter) async throws(AdministrationError) -> Cut<Person> {
    try await reading { (connection) throws(AdministrationError) in
      var asked = filter
      asked.limit += 1
      let people = try Self.people(asked, on: connection)
      return Cut(lines: Array(people.prefix(filter.limit)), isCut: people.count > filter.limit)
    }
  }

  private static func names(
    of code: PersonCode, on connection: borrowing Connection
  ) throws(AdministrationError) -> Names {
    do throws(StoreError) {
      return try Viewer.nobody.names(of: [code], units: [], on: connection)
    } catch {
      throw .store(error)
    }
  }

  private static func people(
    _ filter: PersonFilter, on runner: borrowing some StatementRunner & ~Copyable
  ) throws(AdministrationError) -> [Person] {
    do throws(PersonError) {
      return try PersonStore().people(filter, on: runner)
    } catch {
      throw .person(error)
    }
  }

  /// The units on which a person holds a role, today or later.
  ///
  /// - Throws: `noPerson` when there is no such person.
  func places(of person: PersonCode) async throws(AdministrationError) -> [UnitCode] {
    guard try await find(person) != nil else { throw .person(.noPerson(person)) }
    return Set(try await roles(of: person, on: nil).map(\.unit.code)).sorted()
  }
}

/// A person to be added.
package struct NewPerson: Hashable, Sendable {
  package var code: PersonCode
  package var name: String
  package var clearance: Grade
  package var language: Language

  package init(
    code: PersonCode, name: String, clearance: Grade = .internal,
    language: Language = .vietnamese
  ) {
    self.code = code
    self.name = name
    self.clearance = clearance
    self.language = language
  }
}

extension Viewer {
  /// Sees what everybody may see.
  fileprivate static let nobody = Viewer(person: Actor.Identity(id: 0, code: "nobody"))
}

extension Person {
  fileprivate func isLike(_ person: NewPerson) -> Bool {
    name == person.name && clearance == person.clearance && language == person.language
  }
}
