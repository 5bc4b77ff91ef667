extension Decision {
  /// Decides an action of the process, with every guard asked.
  func perform(_ id: ActionID, reason: String?) throws(Refusal) -> [Event] {
    guard let found = process.action(id) else { throw refusal(.unknownAction(id)) }
    guard found.step == state.step else {
      throw refusal(.actionNotHere(id, step: state.step), clearedBy: worker)
    }
    let action = found.action
    var blockers = self.blockers(of: action)
    if action.reasonRequired, reason?.isBlank ?? true {
      blockers.insert(Blocker(.reasonMissing, clearedBy: [.person(actor.person)]), at: 0)
    }
    guard blockers.isEmpty else { throw Refusal(blockers) }
    let moved = moved(by: action, reason: reason)
    return switch action.target {
    case .step(let target) where target == state.step: staying(moved)
    case .step: moving(moved, action.direction)
    case .close(let outcome): closing(moved, outcome)
    }
  }

  /// Every blocker that the guards of an action give now, whoever asks.
  package func blockers(of action: ActionDefinition) -> [Blocker] {
    var blockers: [Blocker] = []
    if action.direction == .forward {
      for field in process.plannedFields(at: state.step, level: state.level)
      where state.fields[field] == nil {
        blockers.append(Blocker(.fieldMissing(field), clearedBy: worker))
      }
    }
    for condition in action.guards {
      for blocker in self.blockers(of: condition, for: action) where !blockers.contains(blocker) {
        blockers.append(blocker)
      }
    }
    return blockers
  }

  private func moved(by action: ActionDefinition, reason: String?) -> Event.Moved {
    let target =
      switch action.target {
      case .step(let id): process.step(id)
      case .close: process.step(state.step)
      }
    guard let target else {
      preconditionFailure("\(process.reference) has no step for \(action.target)")
    }
    return Event.Moved(
      action: action.id, from: state.step, to: target.id, stage: target.stage,
      round: state.round, actor: actor.person, onBehalfOf: actor.onBehalfOf,
      through: actor.through, reason: reason, on: today)
  }

  /// An action that stays in its step neither leaves nor enters it.
  private func staying(_ moved: Event.Moved) -> [Event] {
    let events: [Event] = [.moved(moved)]
    var timing = DeadlineTiming(after: after(events))
    timing.pass([.performed(moved.action)])
    return events + timing.events
  }

  private func moving(_ moved: Event.Moved, _ direction: ActionDefinition.Direction) -> [Event] {
    let events: [Event] = [.moved(moved)]
    var timing = DeadlineTiming(after: after(events))
    switch direction {
    case .forward, .aside: timing.pass([.performed(moved.action), .left(moved.from)])
    case .back: timing.goBack(by: moved.action, from: moved.from)
    }
    timing.pass([.entered(moved.to)])
    return events + timing.events
  }

  private func closing(_ moved: Event.Moved, _ outcome: OutcomeID) -> [Event] {
    let events: [Event] = [.moved(moved), .closed(outcome)]
    var timing = DeadlineTiming(after: after(events))
    timing.end(with: [.performed(moved.action), .left(moved.from)])
    return events + timing.events
  }
}
