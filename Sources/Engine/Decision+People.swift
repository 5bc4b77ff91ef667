extension Decision {
  func assign(_ person: PersonCode) throws(Refusal) -> [Event] {
    try checkNotRecused(person)
    return state.responsible == person ? [] : [.assigned(person)]
  }

  func appoint(_ person: PersonCode, _ role: Role) throws(Refusal) -> [Event] {
    guard role.isTeamRole else { throw refusal(.notTeamRole(role)) }
    try checkNotRecused(person)
    let member = Case.TeamMember(person: person, role: role)
    guard !state.team.contains(member) else { return [] }
    if role == .teamLeader, let leader = state.team.first(where: { $0.role == .teamLeader }) {
      throw refusal(.alreadyLed(by: leader.person))
    }
    if state.teamRoles(of: person).isEmpty {
      try check(state.team.count, below: CaseLimits.teamMax)
    }
    return [.appointed(person, role)]
  }

  func dismiss(_ person: PersonCode, _ reason: String) throws(Refusal) -> [Event] {
    guard state.team.contains(where: { $0.person == person }) else {
      throw refusal(.notInTeam(person))
    }
    return [.dismissed(person, reason: reason)]
  }

  func declareRelation(_ person: PersonCode, _ note: String) -> [Event] {
    state.recused.contains(person) ? [] : [.relationDeclared(person, note: note)]
  }

  func checkNotRecused(_ person: PersonCode) throws(Refusal) {
    if state.recused.contains(person) { throw refusal(.recused(person)) }
  }
}
