package import Engine

extension Wording {
  /// One line of a case's history in plain words; who and when stand beside it.
  package func line(_ event: Event) -> String {
    switch event {
    case .opened(let opened): self.opened(opened)
    case .moved(let moved): self.moved(moved)
    case .closed(let outcome): closed(outcome)
    case .paused(let reason, let basis, let decision): paused(reason, basis, decision)
    case .resumed(let reason): resumed(reason)
    case .cancelled(let reason, let basis): cancelled(reason, basis)
    case .reopened(let reason): reopened(reason)
    case .fieldSet(let field, let value): fieldSet(field, value)
    case .fieldCleared(let field): fieldCleared(field)
    case .ticked(let item): ticked(item)
    case .unticked(let item): unticked(item)
    case .documentAdded(let added): documentAdded(added)
    case .documentSigned(let code, let signature): documentSigned(code, signature)
    case .documentNumbered(let code, let number): documentNumbered(code, number)
    case .fileAttached(let code, _): fileAttached(code)
    case .documentRemoved(let code, let reason): documentRemoved(code, reason)
    case .taskAdded(let number, let title, let owner, let due):
      taskAdded(number, title, owner, due)
    case .taskCompleted(let number, let note): taskCompleted(number, note)
    case .taskReassigned(let number, let owner): taskReassigned(number, owner)
    case .taskCancelled(let number, let reason): taskCancelled(number, reason)
    case .assigned(let person): assigned(person)
    case .appointed(let person, let role): appointed(person, role)
    case .dismissed(let person, let reason): dismissed(person, reason)
    case .relationDeclared(let person, let note): relationDeclared(person, note)
    case .subjectHeard(let day, let attended, let note): subjectHeard(day, attended, note)
    case .diaryKept(let day, let text): diaryKept(day, text)
    case .findingRecorded(let number, let text): findingRecorded(number, text)
    case .findingWithdrawn(let number, let reason): findingWithdrawn(number, reason)
    case .noFindingsRecorded: noFindingsRecorded
    case .remedyRequired(let number, let finding, let text, let assignee, let due):
      remedyRequired(number, finding, text, assignee, due)
    case .remedyReported(let number, _, let evidence, let note):
      remedyReported(number, evidence, note)
    case .remedyReturned(let number, let reason): remedyReturned(number, reason)
    case .remedyVerified(let number, _, let note): remedyVerified(number, note)
    case .deadlineStarted(let started): deadlineStarted(started)
    case .deadlineMet(let id, _, let day): deadlineMet(id, day)
    case .deadlineLapsed(let id, _): deadlineLapsed(id)
    case .deadlineExtended(let extended): deadlineExtended(extended)
    case .deadlineMoved(let moved): deadlineMoved(moved)
    case .transferred(let transferred): self.transferred(transferred)
    case .migrated(let migrated): self.migrated(migrated)
    case .deadlineRestarted(let restarted): deadlineRestarted(restarted)
    case .reverted(let reverted): self.reverted(reverted)
    case .deadlineRestored(let restored): deadlineRestored(restored)
    case .rungFired(let fired): rungFired(fired)
    case .rungSuperseded(let id, _, _): rungSuperseded(id)
    }
  }

  /// `, lý do: …` behind a line.
  package func because(_ reason: String?) -> String {
    guard let reason, !reason.isEmpty else { return "" }
    return say(vi: ", lý do: \(reason)", en: ", reason: \(reason)")
  }

  /// `: …` behind a line, for a text that a person wrote.
  func remark(_ note: String?) -> String {
    guard let note, !note.isEmpty else { return "" }
    return ": \(note)"
  }

  /// `, hạn 12/02/2026` behind a line.
  func due(_ day: CivilDate?) -> String {
    guard let day else { return "" }
    return say(vi: ", hạn \(date(day))", en: ", due \(date(day))")
  }
}
