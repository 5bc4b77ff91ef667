import Engine
import Store

extension SeededRandom {
  /// An event of a kind; the switch asks for an answer when a kind is added.
  mutating func event(of kind: EventKind) -> Event {
    switch kind {
    case .opened: .opened(opened())
    case .moved: .moved(moved())
    case .closed: .closed(code())
    case .cancelled: .cancelled(reason: text(), basis: text())
    case .paused: .paused(reason: text(), basis: text(), decision: text())
    case .resumed: .resumed(reason: text())
    case .reopened: .reopened(reason: text())
    case .fieldSet: .fieldSet(code(), fieldValue())
    case .fieldCleared: .fieldCleared(code())
    case .ticked: .ticked(code())
    case .unticked: .unticked(code())
    case .subjectHeard: .subjectHeard(on: date(), attended: flip(), note: maybe { $0.text() })
    case .diaryKept: .diaryKept(on: date(), text: text())
    case .documentAdded: .documentAdded(documentAdded())
    case .documentSigned: .documentSigned(code(), signature())
    case .documentNumbered: .documentNumbered(code(), number: text())
    case .fileAttached: .fileAttached(code(), file: file())
    case .documentRemoved: .documentRemoved(code(), reason: text())
    case .taskAdded:
      .taskAdded(number(), title: text(), owner: code(), dueOn: maybe { $0.date() })
    case .taskCompleted: .taskCompleted(number(), note: maybe { $0.text() })
    case .taskReassigned: .taskReassigned(number(), to: code())
    case .taskCancelled: .taskCancelled(number(), reason: text())
    case .assigned: .assigned(code())
    case .appointed: .appointed(code(), word())
    case .dismissed: .dismissed(code(), reason: text())
    case .relationDeclared: .relationDeclared(code(), note: text())
    case .findingRecorded: .findingRecorded(number(), text: text())
    case .findingWithdrawn: .findingWithdrawn(number(), reason: text())
    case .noFindingsRecorded: .noFindingsRecorded
    case .remedyRequired:
      .remedyRequired(
        number(), finding: number(), text: text(), assignee: text(), dueOn: date())
    case .remedyReported:
      .remedyReported(
        number(), by: Set(some { $0.code() }), evidence: maybe { $0.code() },
        note: maybe { $0.text() })
    case .remedyReturned: .remedyReturned(number(), reason: text())
    case .remedyVerified: .remedyVerified(number(), by: code(), note: maybe { $0.text() })
    case .deadlineStarted: .deadlineStarted(deadlineStarted())
    case .deadlineMet: .deadlineMet(code(), round: number(), on: date())
    case .deadlineLapsed: .deadlineLapsed(code(), round: number())
    case .deadlineExtended: .deadlineExtended(deadlineExtended())
    case .deadlineMoved: .deadlineMoved(deadlineMoved())
    case .transferred:
      .transferred(
        .init(
          from: code(), to: code(), level: word(), leaving: flip() ? [] : [code()],
          reason: text(), basis: text()))
    case .migrated:
      .migrated(
        .init(
          from: number(), to: number(), stage: word(),
          ladders: flip() ? [] : [.init(id: code(), round: number(), nextRung: number())]))
    case .deadlineRestarted: .deadlineRestarted(deadlineRestarted())
    case .reverted: .reverted(reverted())
    case .deadlineRestored: .deadlineRestored(deadlineStarted())
    case .rungFired: .rungFired(rungFired())
    case .rungSuperseded: .rungSuperseded(code(), round: number(), rung: number())
    }
  }

  mutating func context() -> EventContext {
    EventContext(
      caseCode: code(), revision: int(in: 1...99),
      at: Moment(microseconds: Int64(int(in: -5...2_000_000_000_000_000))), actor: code(),
      onBehalfOf: maybe { $0.code() }, through: maybe { $0.code() },
      clockShift: Int64(int(in: -9...9)))
  }

  mutating func file() -> FileDigest {
    let digits = (0..<64).map { _ in "0123456789abcdef".randomElement(using: &self) ?? "0" }
    guard let file = FileDigest(rawValue: String(digits)) else {
      preconditionFailure("64 hexadecimal digits are a digest")
    }
    return file
  }

  private mutating func moved() -> Event.Moved {
    Event.Moved(
      action: code(), from: code(), to: code(), stage: word(), round: number(), actor: code(),
      onBehalfOf: maybe { $0.code() }, through: maybe { $0.code() }, reason: maybe { $0.text() },
      on: date())
  }

  private mutating func documentAdded() -> Event.DocumentAdded {
    Event.DocumentAdded(
      code: code(), type: code(), title: text(), on: date(), number: maybe { $0.text() },
      signature: maybe { $0.signature() }, file: maybe { $0.file() })
  }

  private mutating func deadlineStarted() -> Event.DeadlineStarted {
    Event.DeadlineStarted(
      id: code(), round: number(), startsOn: date(), length: length(),
      extensions: some { .init(days: $0.dayCount(), decision: $0.text()) },
      pauses: some { $0.pause() }, derivation: derivation(), calendarVersion: number(),
      nextRung: number())
  }

  private mutating func deadlineRestarted() -> Event.DeadlineRestarted {
    Event.DeadlineRestarted(
      id: code(), round: number(), length: length(), derivation: derivation(),
      calendarVersion: number(), nextRung: number())
  }

  private mutating func reverted() -> Event.Reverted {
    let first = int(in: 1...99)
    return Event.Reverted(
      revisions: first...(first + int(in: 0...3)),
      standing: Case.Standing(
        version: number(), body: code(), level: word(), status: status(), step: code(),
        stage: word(), enteredOn: date(), rounds: table { $0.number() },
        performed: table { $0.performance() }, ticks: Set(some { $0.code() }),
        diaryOn: maybe { $0.date() }, responsible: maybe { $0.code() },
        team: some { Case.TeamMember(person: $0.code(), role: $0.word()) }),
      stopped: table { $0.stoppedDeadline() }, leaving: Set(some { $0.code() }), reason: text())
  }

  private mutating func deadlineExtended() -> Event.DeadlineExtended {
    Event.DeadlineExtended(
      id: code(), round: number(), days: dayCount(), reason: text(), basis: text(),
      decision: text(), derivation: derivation(), calendarVersion: number(), nextRung: number())
  }

  private mutating func deadlineMoved() -> Event.DeadlineMoved {
    Event.DeadlineMoved(
      id: code(), round: number(), pauses: some { $0.pause() }, derivation: derivation(),
      calendarVersion: number(), nextRung: number())
  }

  private mutating func rungFired() -> Event.RungFired {
    Event.RungFired(
      id: code(), round: number(), rung: number(), kind: word(), dueOn: date(), lateBy: number())
  }
}
