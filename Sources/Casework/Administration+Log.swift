import Engine
package import Store

extension Administration {
  /// Who changed what, newest first; for administrators.
  ///
  /// - Throws: `notPermitted` for whoever is none, and `noPerson` when the filter names nobody.
  package func log(
    _ filter: LogFilter, limit: Int, for reader: Actor
  ) async throws(AdministrationError) -> Cut<LogLine> {
    let reader = Actor(person: reader.person)
    return try await reading { (connection) throws(AdministrationError) in
      try Self.check(reader, has: .whole, on: connection)
      if let person = filter.person {
        let found = try administering { () throws(PersonError) in
          try PersonStore().person(person, on: connection)
        }
        guard found != nil else { throw .person(.noPerson(person)) }
      }
      return try administering { () throws(StoreError) in
        try Viewer(person: reader.person).administrationLog(filter, limit: limit, on: connection)
      }
    }
  }
}
