package import Engine
import Postgres
package import Store

/// What would become of one case under another version of its process.
package struct MigrationForecast: Hashable, Sendable {
  package var code: CaseCode
  /// The version that the case is under.
  package var version: Int
  package var step: StepID
  package var verdict: Verdict
  /// Why it is stuck, or may not be migrated by who asks.
  package var blockers: [Blocker]
  package var deadlines: [DeadlineForecast]
  /// What the case has recorded and the version does not know.
  package var strangers: [String]

  /// Whether a case stays as it is, changes, or cannot go.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    case same, moves, stuck
  }

  /// The dates of a deadline that runs, or that would begin to.
  package struct DeadlineForecast: Hashable, Sendable {
    package var id: DeadlineID
    /// The date that it has, and keeps unless told; nil for one that would begin.
    package var keptOn: CivilDate?
    /// The date that it would have when derived anew; nil when it cannot be.
    package var anewOn: CivilDate?
    /// Why it cannot be derived anew, though the case can go.
    package var blockers: [Blocker]

    /// Whether it runs, and would not surely have the date that it has when derived anew.
    package var isOpenToChoice: Bool { keptOn != nil && keptOn != anewOn }
  }

  /// The deadlines for which somebody has to choose; none where the case cannot go.
  package var openToChoice: [DeadlineID] {
    verdict == .stuck ? [] : deadlines.filter(\.isOpenToChoice).map(\.id)
  }
}

extension Cases {
  /// What would become of cases under another version, decided for real and written nowhere.
  ///
  /// Each running deadline is derived anew alone: one that cannot be says why, and hides no other's date.
  ///
  /// - Returns: One forecast per case that the actor may know of, in order; none when the version is
  ///   not published.
  /// - Throws: ``CaseworkError``.
  package func foresee(
    migrating codes: [CaseCode], to target: ProcessReference, by actor: Actor
  ) async throws(CaseworkError) -> [MigrationForecast] {
    guard let version = try await process(target) else { return [] }
    let number = target.version
    let kept = try await perform(
      codes.map { Act(.migrate(to: number, restarting: []), on: $0, by: actor) }, isDryRun: true)
    let running = kept.map { $0.runningBefore.sorted() }
    var derived: [[DeadlineID: Outcome]] = Array(repeating: [:], count: codes.count)
    // Two acts on one case in a batch are decided one upon the other: each batch has one of them.
    for turn in 0..<(running.map(\.count).max() ?? 0) {
      let asked = running.indices.filter { turn < running[$0].count }
      let anew = try await perform(
        asked.map {
          Act(.migrate(to: number, restarting: [running[$0][turn]]), on: codes[$0], by: actor)
        }, isDryRun: true)
      for (index, outcome) in zip(asked, anew) { derived[index][running[index][turn]] = outcome }
    }
    return zip(kept, derived).compactMap {
      MigrationForecast(keeping: $0, deriving: $1, under: version)
    }
  }

  private func process(
    _ reference: ProcessReference
  ) async throws(CaseworkError) -> ProcessVersion? {
    do throws(StoreError) {
      return try await pool.withConnection { [rules] (connection) throws(StoreError) in
        try rules.process(reference, on: connection)
      }
    } catch {
      throw CaseworkError(error)
    }
  }
}

extension MigrationForecast {
  fileprivate init?(
    keeping kept: Outcome, deriving anew: [DeadlineID: Outcome], under target: ProcessVersion
  ) {
    switch kept {
    case .done(let receipt):
      guard case .migrated(let migrated)? = receipt.events.first else { return nil }
      let (state, ran) = (receipt.state, kept.runningBefore)
      let deadlines = state.deadlines.map { deadline in
        DeadlineForecast(deadline, deriving: ran.contains(deadline.id) ? anew[deadline.id] : nil)
      }
      let isSame =
        receipt.events.count == 1 && migrated.ladders.isEmpty
        && !deadlines.contains(where: \.isOpenToChoice)
      self.init(
        state, version: migrated.from, verdict: isSame ? .same : .moves, blockers: [],
        deadlines: deadlines, under: target)
    case .refused(let refusal, let state):
      self.init(
        state, version: state.process.version, verdict: .stuck, blockers: refusal.blockers,
        deadlines: state.deadlines.map {
          DeadlineForecast(id: $0.id, keptOn: $0.dueOn, anewOn: nil, blockers: [])
        }, under: target)
    case .repeated, .unchanged, .stale, .noCase, .noPerson, .noFile, .noNumberBook,
      .documentCodeTaken, .keyReused, .notDelegated:
      return nil
    }
  }

  private init(
    _ state: Case, version: Int, verdict: Verdict, blockers: [Blocker],
    deadlines: [DeadlineForecast], under target: ProcessVersion
  ) {
    let strangers = state.strangers(to: target)
    self.init(
      code: state.code, version: version, step: state.step, verdict: verdict, blockers: blockers,
      deadlines: deadlines,
      strangers: strangers.fields.map(\.rawValue) + strangers.actions.map(\.rawValue)
        + strangers.documentTypes.map(\.rawValue))
  }
}

extension MigrationForecast.DeadlineForecast {
  /// - Parameters:
  ///   - deadline: As it would be if nothing were derived anew.
  ///   - anew: What a migration came to that derives this one anew; nil for one that would begin.
  fileprivate init(_ deadline: Deadline, deriving anew: Outcome?) {
    id = deadline.id
    keptOn = anew == nil ? nil : deadline.dueOn
    blockers = []
    switch anew {
    case nil: anewOn = deadline.dueOn
    case .done(let receipt):
      anewOn = receipt.state.deadlines.first { $0.id == deadline.id }?.dueOn
    case .refused(let refusal, _): blockers = refusal.blockers
    default: break
    }
  }
}

extension Outcome {
  /// The deadlines that ran before a migration was decided.
  fileprivate var runningBefore: Set<DeadlineID> {
    guard case .done(let receipt) = self else { return [] }
    let started = receipt.events.compactMap { event -> DeadlineID? in
      if case .deadlineStarted(let started) = event { started.id } else { nil }
    }
    return Set(receipt.state.deadlines.map(\.id)).subtracting(started)
  }
}
