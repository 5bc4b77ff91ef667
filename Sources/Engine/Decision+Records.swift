// What is written down as the work goes on: fields, checklist, hearings, the diary, tasks.

extension Decision {
  func setFields(_ values: [FieldID: Case.FieldValue?]) throws(Refusal) -> [Event] {
    var blockers: [Blocker] = []
    var events: [Event] = []
    for (id, value) in values.sorted(by: { $0.key < $1.key }) {
      if let reason = objection(to: value, in: id) {
        blockers.append(Blocker(reason, clearedBy: []))
      } else if let value, state.fields[id] != value {
        events.append(.fieldSet(id, value))
      } else if value == nil, state.fields[id] != nil {
        events.append(.fieldCleared(id))
      }
    }
    guard blockers.isEmpty else { throw Refusal(blockers) }
    var timing = DeadlineTiming(after: after(events))
    timing.plan(values.keys.filter { values[$0] != state.fields[$0] })
    return events + timing.events
  }

  private func objection(to value: Case.FieldValue?, in id: FieldID) -> Blocker.Reason? {
    guard let field = process.field(id) else { return .unknownField(id) }
    if let deadline = state.deadlines.first(where: { isPlanned($0, by: id) }),
      value != state.fields[id]
    {
      return .fieldGovernsDeadline(id, deadline.id)
    }
    switch (field.kind, value) {
    case (_, nil), (.text, .text), (.date, .date), (.number, .number): return nil
    case (.choice(let choices), .text(let choice)):
      return choices.contains(choice) ? nil : .wrongFieldKind(id)
    case (.text, _), (.date, _), (.number, _), (.choice, _): return .wrongFieldKind(id)
    }
  }

  private func isPlanned(_ deadline: Deadline, by field: FieldID) -> Bool {
    guard case .planned = deadline.length else { return false }
    return process.deadline(deadline.id)?.limit.planned == field
  }

  func tick(_ item: ChecklistItemID, on ticked: Bool) throws(Refusal) -> [Event] {
    guard step.checklist.contains(where: { $0.id == item }) else {
      throw refusal(.unknownChecklistItem(item))
    }
    guard state.ticks.contains(item) != ticked else { return [] }
    return [ticked ? .ticked(item) : .unticked(item)]
  }

  // MARK: Hearing and diary

  func hear(_ day: CivilDate, _ attended: Bool, _ note: String?) throws(Refusal) -> [Event] {
    try checkWithinCase(day)
    try check(state.hearings.count, below: CaseLimits.hearingsMax)
    return [.subjectHeard(on: day, attended: attended, note: note)]
  }

  func keepDiary(_ day: CivilDate, _ text: String) throws(Refusal) -> [Event] {
    try checkWithinCase(day)
    return [.diaryKept(on: day, text: text)]
  }

  /// Refuses a day on which it cannot have happened: before the case, or still to come.
  private func checkWithinCase(_ date: CivilDate) throws(Refusal) {
    try checkHappened(date)
    if date < state.openedOn { throw refusal(.dateBeforeOpening(date)) }
  }

  func checkHappened(_ date: CivilDate) throws(Refusal) {
    if date > today { throw refusal(.dateInFuture(date)) }
  }

  func checkAhead(_ date: CivilDate) throws(Refusal) {
    if date < today { throw refusal(.dateInPast(date)) }
  }

  func check(_ count: Int, below maximum: Int) throws(Refusal) {
    if count >= maximum { throw refusal(.outOfRange(maximum)) }
  }

  // MARK: Tasks

  func addTask(
    _ title: String, _ owner: PersonCode, _ dueOn: CivilDate?
  ) throws(Refusal) -> [Event] {
    try check(state.tasks.count, below: CaseLimits.tasksMax)
    try checkNotRecused(owner)
    if let dueOn { try checkAhead(dueOn) }
    let number = (state.tasks.map(\.number).max() ?? 0) + 1
    return [.taskAdded(number, title: title, owner: owner, dueOn: dueOn)]
  }

  func complete(_ number: Int, _ note: String?) throws(Refusal) -> [Event] {
    try task(number).isOpen ? [.taskCompleted(number, note: note)] : []
  }

  func reassign(_ number: Int, to owner: PersonCode) throws(Refusal) -> [Event] {
    let task = try task(number)
    guard task.isOpen else { throw refusal(.taskNotOpen(number)) }
    guard task.owner != owner else { return [] }
    try checkNotRecused(owner)
    return [.taskReassigned(number, to: owner)]
  }

  func cancel(_ number: Int, _ reason: String) throws(Refusal) -> [Event] {
    try task(number).isOpen ? [.taskCancelled(number, reason: reason)] : []
  }

  private func task(_ number: Int) throws(Refusal) -> Case.CaseTask {
    guard let task = state.tasks.first(where: { $0.number == number }) else {
      throw refusal(.unknownTask(number))
    }
    return task
  }
}
