package import Engine
import Postgres
package import Store
import Synchronization

/// The published rules, read once each: they never change, so every copy of one is right.
package final class RuleBook: Sendable {
  private let compile: @Sendable (_ definition: String, ProcessReference) throws -> ProcessVersion
  private let processes = Mutex<[Int32: ProcessVersion]>([:])
  private let keys = Mutex<[ProcessReference: Int32]>([:])
  private let calendars = Mutex<[Int32: WorkingCalendar]>([:])

  /// Makes an empty book.
  ///
  /// - Parameter compile: Decodes and compiles a stored definition; it was checked when published.
  package init(
    compile: @escaping @Sendable (String, ProcessReference) throws -> ProcessVersion
  ) {
    self.compile = compile
  }

  /// The process version with this key, read on first use.
  package func process(
    _ id: Int32, on connection: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> ProcessVersion {
    if let known = processes.withLock({ $0[id] }) { return known }
    let stored = try RuleStore.process(id, on: connection)
    let version: ProcessVersion
    do {
      version = try compile(stored.definition, stored.reference)
    } catch {
      throw .unreadable(
        place: "processes \(stored.reference): \(error)", expected: "a definition that compiles")
    }
    processes.withLock { $0[id] = version }
    return version
  }

  /// The process version of this name, read on first use; nil when it is not published.
  package func process(
    _ reference: ProcessReference, on connection: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> ProcessVersion? {
    if let known = keys.withLock({ $0[reference] }) { return try process(known, on: connection) }
    guard let key = try RuleStore.key(of: reference, on: connection) else { return nil }
    keys.withLock { $0[reference] = key }
    return try process(key, on: connection)
  }

  /// Keeps the steps of the versions that were published before steps were kept: what is somebody's own
  /// work is found by them, so a server does it before it listens.
  ///
  /// - Parameter connection: In the role `casework_acts`.
  /// - Returns: Why a definition could not be read; its cases cannot be acted on either.
  /// - Throws: ``StoreError``, of the database only.
  package func keepSteps(
    on connection: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> [StoreError] {
    var steps: [(process: Int32, step: StepDefinition)] = []
    var unreadable: [StoreError] = []
    for id in try RuleStore.processesWithoutSteps(on: connection) {
      do throws(StoreError) {
        for step in try process(id, on: connection).definition.steps { steps.append((id, step)) }
      } catch {
        guard case .unreadable = error else { throw error }
        unreadable.append(error)
      }
    }
    if !steps.isEmpty { try RuleStore.addSteps(steps, on: connection) }
    return unreadable
  }

  /// The calendar version, read on first use.
  package func calendar(
    _ version: Int32?, on connection: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> WorkingCalendar {
    guard let version else { throw .noCalendar }
    if let known = calendars.withLock({ $0[version] }) { return known }
    let calendar = try RuleStore.calendar(version, on: connection)
    calendars.withLock { $0[version] = calendar }
    return calendar
  }

  /// The type symbol that papers of a type are numbered under; nil for a type without numbers.
  func symbol(
    of type: DocumentTypeID, in loaded: LoadedCase,
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> String? {
    try process(loaded.processID, on: runner).document(type)?.symbol
  }
}
