package import Engine
import Postgres
import Schema
import Store

extension Cases {
  /// The outcome of an act that names a person or a file which is not there; nil for any other.
  func unknownName(
    in act: Act, bringing brought: Set<FileDigest> = []
  ) async throws(CaseworkError) -> Outcome? {
    do throws(StoreError) {
      return try await pool.withConnection { (connection) throws(StoreError) in
        try unknownNames(in: [act], bringing: brought, on: connection)[0]
      }
    } catch {
      throw CaseworkError(error)
    }
  }

  /// The outcome of each act that names a person or a file which is not there, nil for all others: told
  /// before anything is decided.
  ///
  /// People end and files stay, so what is found here is still there when the act is written.
  func unknownNames(
    in acts: [Act], bringing brought: Set<FileDigest> = [], on connection: borrowing Connection
  ) throws(StoreError) -> [Outcome?] {
    let people = Set(acts.compactMap(\.command.namedPerson))
    let files = Set(acts.compactMap(\.command.namedFile)).subtracting(brought)
    guard !people.isEmpty || !files.isEmpty else { return Array(repeating: nil, count: acts.count) }
    let knownPeople = try NameStore.persons(people, on: connection)
    let knownFiles = try NameStore.files(Set(files.map(\.bytes)), on: connection)
    return acts.map { act in
      if let person = act.command.namedPerson, !knownPeople.contains(person) {
        return .noPerson(person)
      }
      if let file = act.command.namedFile, files.contains(file), !knownFiles.contains(file.bytes) {
        return .noFile(file)
      }
      return nil
    }
  }
}

extension Command {
  /// The person a command gives something to.
  var namedPerson: PersonCode? {
    switch self {
    case .assign(let person), .appoint(let person, _), .addTask(_, let person, _),
      .reassignTask(_, let person), .declareRelation(let person, _):
      person
    case .open(let opening): opening.responsible
    case .perform, .setFields, .tick, .untick, .addDocument, .signDocument, .numberDocument,
      .attachFile, .removeDocument, .completeTask, .cancelTask, .dismiss, .hearSubject,
      .keepDiary, .recordFinding, .withdrawFinding, .recordNoFindings, .requireRemedy,
      .reportRemedy, .returnRemedy, .verifyRemedy, .extend, .pause, .resume, .cancel, .reopen,
      .transfer, .migrate, .revert, .fire:
      nil
    }
  }

  /// The body that a case is to go to.
  var destination: UnitCode? {
    if case .transfer(let body, _, _) = self { body } else { nil }
  }

  /// The file a command puts into the dossier.
  package var namedFile: FileDigest? {
    switch self {
    case .addDocument(let document): document.file
    case .attachFile(_, let file): file
    default: nil
    }
  }

  /// Whether a command takes the next official number of a book.
  var takesNumber: Bool {
    switch self {
    case .addDocument(let document): document.number == .book
    case .numberDocument(_, let source): source == .book
    default: false
    }
  }

  /// The paper that a command numbers from a book.
  func numberedPaper(in state: Case) -> (code: DocumentCode, type: DocumentTypeID)? {
    switch self {
    case .addDocument(let document): (document.code, document.type)
    case .numberDocument(let code, _):
      state.documents.first { $0.code == code }.map { (code, $0.type) }
    default: nil
    }
  }

  /// The same command with the number that the store has taken.
  func numbered(_ number: String) -> Command {
    switch self {
    case .addDocument(var document):
      document.number = .issued(number)
      return .addDocument(document)
    case .numberDocument(let code, _): return .numberDocument(code, .issued(number))
    default: return self
    }
  }
}
