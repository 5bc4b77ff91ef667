package import Engine
package import Store

/// Who stands behind the roles and codes that blockers name.
package struct Clearers: Hashable, Sendable {
  /// On the case's body, and in its team.
  package let holders: [Role: [PersonLine]]
  package let names: Names

  /// `Trưởng đoàn (Nguyễn Văn An)`; the role alone where nobody holds it.
  package func title(_ role: Role, _ name: String) -> String {
    let people = holders[role, default: []].map(\.name)
    return people.isEmpty ? name : "\(name) (\(people.joined(separator: ", ")))"
  }

  /// The codes of everybody who could clear a blocker away, each once.
  package func people(for blocker: Blocker) -> [PersonCode] {
    var codes: [PersonCode] = []
    for clearance in blocker.clearedBy {
      let found: [PersonCode]
      switch clearance {
      case .role(let role): found = holders[role, default: []].map(\.code)
      case .person(let person): found = [person]
      case .date: found = []
      }
      for code in found where !codes.contains(code) { codes.append(code) }
    }
    return codes
  }
}

extension CaseReading {
  /// Looks up who holds the roles that an outlook names, and what its people are called.
  package func clearers(
    of outlook: Outlook, in state: Case, for viewer: Viewer
  ) async throws(CaseworkError) -> Clearers {
    let roles = outlook.clearingRoles
    var people = Set(state.team.map(\.person)).union(outlook.clearingPeople)
    people.formUnion([state.responsible].compactMap(\.self))
    var (holders, names) = try await self.people(
      holding: roles.filter { !$0.isTeamRole }, in: state.code, and: people, for: viewer)
    for member in state.team where roles.contains(member.role) {
      let name = names.people[member.person] ?? member.person.rawValue
      holders[member.role, default: []].append(PersonLine(code: member.person, name: name))
    }
    return Clearers(holders: holders, names: names)
  }
}
