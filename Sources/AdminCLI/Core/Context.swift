import Casework
import Engine
import Store
import Texts

/// What a command runs in: the use cases, who asks, and where output goes.
struct Context {
  let services: Services
  let common: CommonOptions
  let printer: Printer
  let input: Input
  /// Where random codes come from.
  let randomness: @Sendable () -> any RandomNumberGenerator

  var language: Language { printer.language }

  /// The person behind the login, `--as` and `--for`; asked of the database once per command.
  func actor() async throws(Failure) -> Actor {
    let impersonated: PersonCode? = try input.codeIfThere(common.impersonated, for: "--as")
    let delegator: PersonCode? = try input.codeIfThere(common.delegator, for: "--for")
    return try await asking { () async throws(CaseworkError) in
      try await services.directory.actor(as: impersonated, onBehalfOf: delegator)
    }
  }

  /// The eyes with which that person reads: those of whom they act for, if anybody.
  func viewer() async throws(Failure) -> Viewer {
    Viewer(of: try await actor())
  }

  /// Runs a use case with its error as the command's.
  func asking<Value>(
    _ body: () async throws(CaseworkError) -> Value
  ) async throws(Failure) -> Value {
    do throws(CaseworkError) {
      return try await body()
    } catch {
      throw .casework(error)
    }
  }

  /// A case that must be there for the person.
  func detail(_ code: CaseCode, for viewer: Viewer) async throws(Failure) -> CaseDetail {
    let found = try await asking { () async throws(CaseworkError) in
      try await services.reading.find(code, for: viewer)
    }
    guard let found else { throw .notFound(.unknownCase(code)) }
    return found
  }

  /// Refuses the filters of a list that name nothing, which would else show an empty list.
  func check(
    unit: UnitCode?, person: PersonCode? = nil, for viewer: Viewer
  ) async throws(Failure) {
    guard unit != nil || person != nil else { return }
    let names = try await asking { () async throws(CaseworkError) in
      try await services.reading.names(
        of: Set([person].compactMap(\.self)), units: Set([unit].compactMap(\.self)),
        for: viewer)
    }
    if let unit, names.units[unit] == nil { throw .notFound(.unknownUnit(unit.rawValue)) }
    if let person, names.people[person] == nil {
      throw .notFound(.unknownPerson(person.rawValue))
    }
  }

  func calendar(_ version: Int32?) async throws(Failure) -> WorkingCalendar {
    try await asking { () async throws(CaseworkError) in
      try await services.reading.calendar(version)
    }
  }

  /// Looks up who holds the roles that an outlook names, and what its people are called.
  func clearers(
    of outlook: Outlook, in state: Case, for viewer: Viewer
  ) async throws(Failure) -> Clearers {
    try await asking { () async throws(CaseworkError) in
      try await services.reading.clearers(of: outlook, in: state, for: viewer)
    }
  }

  func process(_ id: Int32) async throws(Failure) -> ProcessVersion {
    try await asking { () async throws(CaseworkError) in
      try await services.reading.process(id)
    }
  }
}

extension Context {
  /// The titles of a process for a table; programs get codes, and need no process read.
  func wordsForTable(_ processID: Int32, names: Names = Names()) async throws(Failure) -> Wording {
    guard printer.format == .table else { return Wording(language: language) }
    return wording(under: try await process(processID), names: names)
  }

  /// The titles of several processes, by their keys.
  func wordsForTable(_ processIDs: some Sequence<Int32>) async throws(Failure) -> [Int32: Wording] {
    guard printer.format == .table else { return [:] }
    var words: [Int32: Wording] = [:]
    for id in Set(processIDs) { words[id] = wording(under: try await process(id)) }
    return words
  }
}
