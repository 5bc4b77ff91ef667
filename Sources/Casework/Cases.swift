package import Engine
package import Postgres
package import Store

/// The use cases over cases: every door — server, command line, deadline loop — leads here.
package struct Cases: Sendable {
  /// Connections in the role `casework_acts`.
  let pool: Pool
  let store: CaseStore
  let rules: RuleBook
  /// Draws the code of a new case from the process' prefix and the year.
  let randomCode: @Sendable (_ prefix: String, _ year: Int) -> CaseCode
  let observe: @Sendable (Observation) -> Void

  package init(
    pool: Pool, store: CaseStore, rules: RuleBook,
    randomCode: @escaping @Sendable (_ prefix: String, _ year: Int) -> CaseCode,
    observe: @escaping @Sendable (Observation) -> Void = { _ in }
  ) {
    self.pool = pool
    self.store = store
    self.rules = rules
    self.randomCode = randomCode
    self.observe = observe
  }

  /// How often an act is decided again when its case moved under it, or the database asked for it.
  static let triesMax = 8

  /// Performs acts in one batch, each with an outcome of its own.
  ///
  /// One act's refusal or staleness never fails its neighbours. A database error fails the batch,
  /// which is then run one by one, so that the culprit alone is told; but not where the database is away for
  /// everybody, or it is unknown whether the batch was committed: acts would be done twice.
  ///
  /// - Parameters:
  ///   - acts: What is asked, in order.
  ///   - isDryRun: Decides and writes nothing; `done` then says what would be.
  ///   - brought: Files that would be stored before the acts of a dry run, and need not be there.
  /// - Returns: One outcome per act, in order.
  /// - Throws: ``CaseworkError`` if the batch, or an act by itself, could not be carried out at all.
  package func perform(
    _ acts: [Act], isDryRun: Bool = false, bringing brought: Set<FileDigest> = []
  ) async throws(CaseworkError) -> [Outcome] {
    precondition(isDryRun || brought.isEmpty, "an act names files that are stored")
    guard !acts.isEmpty else { return [] }
    guard !acts.contains(where: \.command.takesNumber) else {
      return try await performOneByOne(acts, isDryRun: isDryRun, bringing: brought)
    }
    return try await perform(acts, after: nil, isDryRun: isDryRun, bringing: brought)
  }

  /// Goes on from a first pass over the acts, if there was one, until each has its outcome.
  ///
  /// None of the acts takes a number.
  func perform(
    _ acts: [Act], after first: Result<[Outcome?], CaseworkError>?, isDryRun: Bool = false,
    bringing brought: Set<FileDigest> = []
  ) async throws(CaseworkError) -> [Outcome] {
    var outcomes: [Outcome?] = Array(repeating: nil, count: acts.count)
    var left = Array(acts.indices)
    for attempt in 1...Self.triesMax where !left.isEmpty {
      let tried = left.map { acts[$0] }
      let answers: [Outcome?]
      do throws(CaseworkError) {
        if attempt == 1, let first {
          answers = try first.get()
        } else {
          answers = try await pass(tried, isDryRun: isDryRun, bringing: brought)
        }
      } catch {
        if error.isTransient, attempt < Self.triesMax {
          observe(.retried(attempt: attempt, error))
          continue
        }
        if left.count == 1, let answer = tried[0].answer(to: error) {
          outcomes[left[0]] = answer
          left = []
          continue
        }
        guard left.count > 1, !error.strikesEverybody else { throw error }
        for index in left {
          outcomes[index] = try await perform(
            [acts[index]], isDryRun: isDryRun, bringing: brought)[0]
        }
        left = []
        continue
      }
      for (index, answer) in zip(left, answers) { outcomes[index] = answer }
      left.removeAll { outcomes[$0] != nil }
    }
    guard left.isEmpty else { throw .contended }
    let answers = outcomes.compactMap(\.self)
    observe(.performed(answers, isDryRun: isDryRun))
    return answers
  }

  private func pass(
    _ acts: [Act], isDryRun: Bool, bringing brought: Set<FileDigest>
  ) async throws(CaseworkError) -> [Outcome?] {
    do throws(StoreError) {
      return try await pool.withConnection { (connection) throws(StoreError) in
        try pass(acts, isDryRun: isDryRun, bringing: brought, on: connection)
      }
    } catch {
      throw CaseworkError(error)
    }
  }

  /// One pass over a batch: names that are not there are told, everything else is loaded, decided and
  /// written.
  ///
  /// - Returns: The outcome of each act; nil for one that has to be tried again.
  func pass(
    _ acts: [Act], isDryRun: Bool = false, bringing brought: Set<FileDigest> = [],
    on connection: borrowing Connection
  ) throws(StoreError) -> [Outcome?] {
    var outcomes = try unknownNames(in: acts, bringing: brought, on: connection)
    let known = outcomes.indices.filter { outcomes[$0] == nil }
    let batch = known.count == acts.count ? acts : known.map { acts[$0] }
    let answers = try Batch.run(
      batch, store: store, rules: rules, isDryRun: isDryRun, on: connection)
    for (index, answer) in zip(known, answers) { outcomes[index] = answer }
    return outcomes
  }

  private func performOneByOne(
    _ acts: [Act], isDryRun: Bool, bringing brought: Set<FileDigest>
  ) async throws(CaseworkError) -> [Outcome] {
    var outcomes: [Outcome] = []
    for act in acts {
      if act.command.takesNumber {
        outcomes.append(
          try await performNumbered(act, isDryRun: isDryRun, bringing: brought))
      } else {
        outcomes += try await perform([act], isDryRun: isDryRun, bringing: brought)
      }
    }
    return outcomes
  }
}

extension Act {
  /// What an error means that only this act can have brought about.
  func answer(to error: CaseworkError) -> Outcome? {
    guard case .store(.documentCodeTaken) = error, case .addDocument(let document) = command else {
      return nil
    }
    return .documentCodeTaken(document.code)
  }
}

extension CaseworkError {
  /// Whether it is nothing about an act: the database is away, or has not said what it did.
  fileprivate var strikesEverybody: Bool {
    database.map { $0.isUnavailable || $0.isOutcomeUnknown } ?? false
  }

  /// Whether running the same again may well succeed.
  package var isTransient: Bool {
    if case .store(let error) = self { return error.isWorthAnotherTry }
    return false
  }
}
