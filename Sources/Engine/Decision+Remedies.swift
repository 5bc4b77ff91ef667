// Faults that the conclusion names, and what is done about them.

extension Decision {
  func recordFinding(_ text: String) throws(Refusal) -> [Event] {
    try check(state.findings.count, below: CaseLimits.findingsMax)
    let number = (state.findings.map(\.number).max() ?? 0) + 1
    return [.findingRecorded(number, text: text)]
  }

  func withdrawFinding(_ number: Int, _ reason: String) throws(Refusal) -> [Event] {
    try finding(number).isWithdrawn ? [] : [.findingWithdrawn(number, reason: reason)]
  }

  func recordNoFindings() throws(Refusal) -> [Event] {
    guard !state.findings.contains(where: { !$0.isWithdrawn }) else {
      throw refusal(.findingsExist)
    }
    return state.noFindings ? [] : [.noFindingsRecorded]
  }

  func requireRemedy(
    _ number: Int, _ text: String, _ assignee: String, _ dueOn: CivilDate
  ) throws(Refusal) -> [Event] {
    guard try !finding(number).isWithdrawn else { throw refusal(.unknownFinding(number)) }
    try check(state.remedies.count, below: CaseLimits.remediesMax)
    try checkAhead(dueOn)
    return [
      .remedyRequired(
        state.remedyNumber + 1, finding: number, text: text, assignee: assignee, dueOn: dueOn)
    ]
  }

  func report(
    _ number: Int, _ evidence: DocumentCode?, _ note: String?
  ) throws(Refusal) -> [Event] {
    let remedy = try remedy(number)
    if let evidence, !state.documents.contains(where: { $0.code == evidence }) {
      throw refusal(.unknownDocument(evidence))
    }
    switch remedy.state {
    case .verified: throw refusal(.remedyAlreadyVerified(number))
    case .reported(actor.people, evidence) where note == nil: return []
    case .required, .reported:
      return [.remedyReported(number, by: actor.people, evidence: evidence, note: note)]
    }
  }

  func returnRemedy(_ number: Int, _ reason: String) throws(Refusal) -> [Event] {
    switch try remedy(number).state {
    case .required: []
    case .verified: throw refusal(.remedyAlreadyVerified(number))
    case .reported: [.remedyReturned(number, reason: reason)]
    }
  }

  /// A remedy is verified by somebody else than all those who ever said that it was done.
  func verify(_ number: Int, _ note: String?) throws(Refusal) -> [Event] {
    let remedy = try remedy(number)
    switch remedy.state {
    case .verified:
      return []
    case .required:
      throw refusal(.remedyNotReported(number), clearedBy: worker)
    case .reported:
      guard remedy.reporters.isDisjoint(with: actor.people) else {
        throw refusal(.verifierIsDoer(number), clearedBy: verifiers)
      }
      return [.remedyVerified(number, by: actor.person, note: note)]
    }
  }

  /// Those who may find that a remedy is done.
  var verifiers: [Blocker.Clearance] {
    Self.roles(Role.verifying.inBody(at: state.level))
  }

  private func finding(_ number: Int) throws(Refusal) -> Case.Finding {
    guard let finding = state.findings.first(where: { $0.number == number }) else {
      throw refusal(.unknownFinding(number))
    }
    return finding
  }

  private func remedy(_ number: Int) throws(Refusal) -> Case.Remedy {
    guard let remedy = state.remedies.first(where: { $0.number == number }) else {
      throw refusal(.unknownRemedy(number))
    }
    return remedy
  }
}
