import Casework
import Engine
import Store
import Texts

/// What can be done in the present step of a case, and why not yet.
///
/// Each action is decided as a dry run of the real act, so what is shown is what would happen.
struct Outlook {
  let step: StepDefinition
  let actions: [Prospect]

  /// An action, and what stands in its way for whoever asks.
  struct Prospect {
    let action: ActionDefinition
    let blockers: [Blocker]
  }

  /// The one thing to do next: the first way forward, or whatever else there is.
  var next: Prospect? {
    actions.first { $0.action.direction == .forward } ?? actions.first
  }

  /// The roles that could clear a blocker away.
  var clearingRoles: Set<Role> {
    Set(
      actions.flatMap(\.blockers).flatMap(\.clearedBy).compactMap { clearance in
        if case .role(let role) = clearance { role } else { nil }
      }
    ).union([step.responsible])
  }

  /// The people who are named as able to clear a blocker away.
  var clearingPeople: Set<PersonCode> {
    Set(
      actions.flatMap(\.blockers).flatMap(\.clearedBy).compactMap { clearance in
        if case .person(let person) = clearance { person } else { nil }
      })
  }
}

extension Context {
  /// Asks of every action of the present step, or of one, what stands in its way; of none where
  /// nothing is asked.
  func outlook(
    on detail: CaseDetail, under process: ProcessVersion, by actor: Actor,
    only action: ActionID? = nil, isAsked: Bool = true
  ) async throws(Failure) -> Outlook {
    guard let step = process.step(detail.state.step) else {
      preconditionFailure("\(process.reference) has no step \(detail.state.step)")
    }
    var prospects: [Outlook.Prospect] = []
    for candidate in step.actions where isAsked && (action == nil || candidate.id == action) {
      let blockers = try await blockers(of: candidate, on: detail.state, by: actor)
      prospects.append(Outlook.Prospect(action: candidate, blockers: blockers))
    }
    return Outlook(step: step, actions: prospects)
  }

  private func blockers(
    of action: ActionDefinition, on state: Case, by actor: Actor
  ) async throws(Failure) -> [Blocker] {
    // A reason is given with the act itself; that it will be needed is said beside the action.
    let act = Act(.perform(action.id, reason: "?"), on: state.code, by: actor)
    let outcome = try await asking { () async throws(CaseworkError) in
      try await services.cases.perform([act], isDryRun: true)[0]
    }
    switch outcome {
    case .done, .unchanged, .repeated: return []
    case .refused(let refusal, _): return refusal.blockers
    case .noCase(let code): throw .notFound(.unknownCase(code))
    case .notDelegated(let person): throw .notPermitted(.notDelegated(from: person))
    case .stale, .noPerson, .noFile, .noNumberBook, .documentCodeTaken, .keyReused:
      preconditionFailure(
        "a dry run of an action without revision, person, file or key: \(outcome)")
    }
  }
}

/// Who stands behind the roles and codes that blockers name.
struct Clearers {
  /// On the case's body, and in its team.
  let holders: [Role: [PersonLine]]
  let names: Names

  /// `Trưởng đoàn (Nguyễn Văn An)`; the role alone where nobody holds it.
  func title(_ role: Role, _ name: String) -> String {
    let people = holders[role, default: []].map(\.name)
    return people.isEmpty ? name : "\(name) (\(people.joined(separator: ", ")))"
  }
}

extension Context {
  /// Looks up who holds the roles that an outlook names, and what its people are called.
  func clearers(
    of outlook: Outlook, in state: Case, for viewer: Viewer
  ) async throws(Failure) -> Clearers {
    let roles = outlook.clearingRoles
    var people = Set(state.team.map(\.person)).union(outlook.clearingPeople)
    people.formUnion([state.responsible].compactMap(\.self))
    let (names, held) = try await asking { () async throws(CaseworkError) in
      (
        try await services.reading.names(of: people, for: viewer),
        try await services.reading.holders(
          of: roles.filter { !$0.isTeamRole }, in: state.code, for: viewer)
      )
    }
    var holders = held
    for member in state.team where roles.contains(member.role) {
      let name = names.people[member.person] ?? member.person.rawValue
      holders[member.role, default: []].append(PersonLine(code: member.person, name: name))
    }
    return Clearers(holders: holders, names: names)
  }
}
