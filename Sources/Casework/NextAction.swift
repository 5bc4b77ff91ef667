package import Engine
package import Store

/// The one next step of a case for one person: what it is, what its form asks, what is still in the way and
/// what to go by.
///
/// Pure: it is decided of what was read with the case, as the act itself would be.
package struct NextAction: Hashable, Sendable {
  package let step: StepDefinition
  package let action: ActionDefinition
  /// Everything that would refuse the action now, except that a reason is wanted.
  package let blockers: [Blocker]
  /// Whether the person's roles and relations allow the action, once nothing else blocks it.
  package let isPermitted: Bool
  /// Whether the person may do the work of the step: fill in fields, tick items, add papers.
  package let mayPrepare: Bool
  /// The facts that the action asks for, in the order of the definition, filled in or not.
  package let fields: [Field]
  /// The items of the checklist, where the action asks for them.
  package let checklist: [Item]
  /// The papers that the action asks for.
  package let papers: [Paper]
  /// The texts that the step rests on, of those that the process names.
  package let basis: [LegalBasis]
  /// The other ways out of the step, early ends and rework.
  package let others: [Advice]

  /// A fact of the case, for a form.
  package struct Field: Hashable, Sendable {
    package let definition: FieldDefinition
    package let value: Case.FieldValue?
  }

  /// Something to tick off, for a form.
  package struct Item: Hashable, Sendable {
    package let definition: ChecklistItem
    package let isTicked: Bool
  }

  /// A paper that must be there, with what is wrong about it; nothing when it counts.
  package struct Paper: Hashable, Sendable {
    package let definition: DocumentDefinition
    package let problems: [Blocker.Reason]
  }

  package var guidance: LocalizedText { step.guidance }

  package var isReasonRequired: Bool { action.reasonRequired }

  /// Whether it could be done at once.
  package var isPossible: Bool { blockers.isEmpty }

  /// What the action's own form does not clear away: all blockers but the fields and items that the
  /// person may fill in and tick with it.
  package var obstacles: [Blocker] {
    guard mayPrepare else { return blockers }
    return blockers.filter { blocker in
      switch blocker.reason {
      case .fieldMissing(let id): !fields.contains { $0.definition.id == id }
      case .checklistItemOpen(let id): !checklist.contains { $0.definition.id == id }
      default: true
      }
    }
  }
}

extension NextAction {
  /// The first way forward out of the present step, or whatever else there is; nil for an ended case.
  ///
  /// - Precondition: the detail was read with the eyes of the actor, whose roles it has.
  package init?(
    of detail: CaseDetail, under process: ProcessVersion, by actor: Actor,
    calendar: WorkingCalendar
  ) {
    let outlook = Outlook(of: detail, under: process, by: actor, calendar: calendar)
    guard let next = outlook.next else { return nil }
    let decision = detail.decision(under: process, by: actor, calendar: calendar)
    let state = detail.state
    step = outlook.step
    action = next.action
    blockers = next.blockers
    isPermitted = next.isPermitted
    mayPrepare = decision.standing(for: .setFields([:])).isEmpty
    let asked = next.action.asked(in: state, under: process)
    fields = process.definition.fields.filter { asked.fields.contains($0.id) }.map {
      Field(definition: $0, value: state.fields[$0.id])
    }
    checklist =
      !asked.checklist
      ? []
      : outlook.step.checklist.map {
        Item(definition: $0, isTicked: state.ticks.contains($0.id))
      }
    papers = process.definition.documents.filter { asked.papers.contains($0.id) }.map { paper in
      Paper(
        definition: paper,
        problems: next.blockers.map(\.reason).filter { $0.paper == paper.id })
    }
    basis = process.definition.basis.filter { outlook.step.basis?.contains($0.number) ?? false }
    others = outlook.actions.filter { $0.action.id != next.action.id }
  }
}

extension ActionDefinition {
  /// What the guards of an action ask to be filled in, ticked and put into the dossier.
  fileprivate func asked(
    in state: Case, under process: ProcessVersion
  ) -> (fields: Set<FieldID>, checklist: Bool, papers: Set<DocumentTypeID>) {
    var fields: Set<FieldID> = []
    var papers: Set<DocumentTypeID> = []
    if direction == .forward {
      fields.formUnion(process.plannedFields(at: state.step, level: state.level))
    }
    for condition in guards {
      switch condition {
      case .fields(let ids): fields.formUnion(ids)
      case .documents(let types): papers.formUnion(types)
      case .consent(let type, _, _): papers.insert(type)
      case .checklist, .tasks, .team, .diary, .vote, .differentPerson, .subjectHeard, .findings,
        .remedies, .remediesVerified, .waited:
        break
      }
    }
    return (fields, guards.contains(.checklist), papers)
  }
}

extension Blocker.Reason {
  /// The kind of paper that is missing or does not count yet.
  fileprivate var paper: DocumentTypeID? {
    switch self {
    case .documentMissing(let type), .documentUnnumbered(let type), .documentUnsigned(let type),
      .documentWithoutFile(let type), .consentMissing(let type, _):
      type
    default: nil
    }
  }
}
