package import Engine
package import Imports
package import Store

// MARK: - Calendars

extension Administration {
  /// Publishes the next version of the calendar, unless the latest says exactly the same.
  package func publish(
    _ days: [CalendarDay], publishedThrough: CivilDate, note: String, by actor: Actor,
    isDryRun: Bool
  ) async throws(AdministrationError) -> (version: Int, change: Change) {
    try await check(actor, has: .whole, over: [])
    let published = try await changing(isDryRun: isDryRun) {
      (transaction) throws(AdministrationError) in
      do throws(CalendarError) {
        let (version, change) = try CalendarStore().publish(
          days, publishedThrough: publishedThrough, note: note, by: actor.person.id,
          on: transaction)
        return Published(version: version, change: change)
      } catch {
        throw AdministrationError.calendar(error)
      }
    }
    return (published.version, published.change)
  }

  /// Every calendar version, newest first.
  package func calendarVersions() async throws(AdministrationError) -> [CalendarVersionLine] {
    try await reading { (connection) throws(AdministrationError) in
      do throws(CalendarError) {
        return try CalendarStore().versions(on: connection)
      } catch {
        throw .calendar(error)
      }
    }
  }

  /// A version's exceptions in a period, in the order of the calendar.
  package func calendarDays(
    of version: Int, from firstDay: CivilDate, through lastDay: CivilDate
  ) async throws(AdministrationError) -> [CalendarDayLine] {
    try await reading { (connection) throws(AdministrationError) in
      do throws(CalendarError) {
        return try CalendarStore().days(
          of: version, from: firstDay, through: lastDay, on: connection)
      } catch {
        throw .calendar(error)
      }
    }
  }

  /// The working calendar of a version; of the latest when nil.
  ///
  /// - Throws: `nothingPublished` when there is no such version.
  package func calendar(_ version: Int?) async throws(AdministrationError) -> WorkingCalendar {
    let versions = try await calendarVersions().map(\.version)
    guard let found = version ?? versions.first, versions.contains(found) else {
      throw .calendar(.nothingPublished)
    }
    return try await reading { (connection) throws(AdministrationError) in
      do throws(StoreError) {
        return try RuleStore.calendar(Int32(found), on: connection)
      } catch {
        throw .store(error)
      }
    }
  }

  private struct Published: Sendable {
    let version: Int
    let change: Change
  }
}

// MARK: - Processes

extension Administration {
  /// A definition that has been compiled, as it is stored.
  package struct CheckedDefinition: Sendable, Hashable {
    package let code: ProcessCode
    package let caseType: CaseType
    package let text: String

    /// - Parameters:
    ///   - version: What the compiler made of the definition.
    ///   - text: The definition's canonical text.
    package init(_ version: ProcessVersion, text: String) {
      code = version.reference.code
      caseType = version.definition.caseType
      self.text = text
    }
  }

  /// Publishes definitions, each as the next version of its process unless the latest is the same.
  ///
  /// - Returns: The latest versions, in the order of the definitions; all are published or none.
  package func publish(
    _ definitions: [CheckedDefinition], by actor: Actor, isDryRun: Bool
  ) async throws(AdministrationError) -> [(reference: ProcessReference, change: Change)] {
    try await check(actor, has: .whole, over: [])
    let published = try await changing(isDryRun: isDryRun) {
      (transaction) throws(AdministrationError) in
      var published: [PublishedProcess] = []
      // In one order, so that two publishers of the library wait for each other and not in a circle.
      for definition in definitions.sorted(by: { $0.code < $1.code }) {
        do throws(ProcessError) {
          let (reference, change) = try ProcessStore().publish(
            definition.text, code: definition.code, caseType: definition.caseType,
            by: actor.person.id, on: transaction)
          published.append(PublishedProcess(reference: reference, change: change))
        } catch {
          throw AdministrationError.process(error)
        }
      }
      return published
    }
    return published.map { ($0.reference, $0.change) }
  }

  /// Every process version, by process and newest first.
  package func processVersions(
    of code: ProcessCode?
  ) async throws(AdministrationError) -> [ProcessVersionLine] {
    try await reading { (connection) throws(AdministrationError) in
      do throws(ProcessError) {
        return try ProcessStore().versions(of: code, on: connection)
      } catch {
        throw .process(error)
      }
    }
  }

  /// The text of a process version as it was published.
  package func definition(
    of reference: ProcessReference
  ) async throws(AdministrationError) -> String {
    try await reading { (connection) throws(AdministrationError) in
      do throws(ProcessError) {
        return try ProcessStore().definition(of: reference, on: connection)
      } catch {
        throw .process(error)
      }
    }
  }

  private struct PublishedProcess: Sendable {
    let reference: ProcessReference
    let change: Change
  }
}
