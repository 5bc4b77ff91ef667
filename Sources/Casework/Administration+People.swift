package import Engine
package import Store

extension Administration {
  /// Adds a person; one that is there with just this is left alone.
  ///
  /// - Throws: `codeTaken` when the code is another person's.
  package func add(
    _ person: NewPerson, by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<NoAnswer> {
    let request = ChangeRequest(
      .personAdded, person.code.rawValue, person.name, person.clearance.code,
      person.language.code)
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      let charge: Charge = person.clearance > .internal ? .leading : .keeping
      try Self.check(actor, has: charge, on: transaction)
      return try administering { () throws(PersonError) in
        if let known = try PersonStore().person(person.code, on: transaction) {
          guard known.isLike(person) else { throw PersonError.codeTaken }
          return .nothing(NoAnswer())
        }
        try PersonStore().add(
          person.code, name: person.name, clearance: person.clearance,
          language: person.language, on: transaction)
        return .done(NoAnswer(), .personAdded(person))
      }
    }
  }

  /// Changes what is given and leaves the rest; the clearance is for those who lead to give.
  package func change(
    _ person: PersonCode, name: String?, clearance: Grade?, language: Language?, by actor: Actor,
    _ order: Order
  ) async throws(AdministrationError) -> Answer<NoAnswer> {
    let request = ChangeRequest(
      .personChanged, person.rawValue, name, clearance?.code, language?.code)
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(
        actor, has: clearance == nil ? .keeping : .leading, whereRolesAreHeldBy: person,
        on: transaction)
      return try administering { () throws(PersonError) in
        let known = try PersonStore().lock(person, in: transaction)
        let change = try PersonStore().change(
          person, name: name, clearance: clearance, language: language, on: transaction)
        let now = try PersonStore().person(person, on: transaction) ?? known
        return Work(change, NoAnswer(), .personChanged(from: known, to: now))
      }
    }
  }

  /// Writes down a person's last day.
  package func end(
    _ person: PersonCode, on lastDay: CivilDate, by actor: Actor, _ order: Order
  ) async throws(AdministrationError) -> Answer<NoAnswer> {
    let request = ChangeRequest(.personEnded, person.rawValue, lastDay.description)
    return try await change(request, by: actor, order) {
      (transaction) throws(AdministrationError) in
      try Self.check(actor, has: .keeping, whereRolesAreHeldBy: person, on: transaction)
      return try administering { () throws(PersonError) in
        let known = try PersonStore().lock(person, in: transaction)
        let change = try PersonStore().end(person, on: lastDay, using: transaction)
        return Work(change, NoAnswer(), .personEnded(known, on: lastDay))
      }
    }
  }

  /// The person of a code, also one who has left; nobody when there is none.
  package func find(_ code: PersonCode) async throws(AdministrationError) -> Person? {
    try await reading { (connection) throws(PersonError) in
      try PersonStore().person(code, on: connection)
    }
  }

  /// People in Vietnamese order, given name first; a list that was cut says so.
  package func people(_ filter: PersonFilter) async throws(AdministrationError) -> Cut<Person> {
    try await reading { (connection) throws(PersonError) in
      var asked = filter
      asked.limit += 1
      let people = try PersonStore().people(asked, on: connection)
      return Cut(lines: Array(people.prefix(filter.limit)), isCut: people.count > filter.limit)
    }
  }
}

extension Person {
  fileprivate func isLike(_ person: NewPerson) -> Bool {
    name == person.name && clearance == person.clearance && language == person.language
  }
}
