/// How cases of one type run: what an author writes, before the compiler has checked it.
///
/// A definition is data. Definitions are decoded from YAML at the edge, checked by
/// ``ProcessCompiler``, published as an immutable version, and carried by every case that was
/// opened under them.
package struct ProcessDefinition: Hashable, Sendable {
  package var code: ProcessCode
  package var caseType: CaseType
  package var subjects: Set<SubjectKind>
  /// The first part of a case's number, such as `KT`.
  package var prefix: String
  package var title: LocalizedText
  package var summary: LocalizedText
  package var basis: [LegalBasis]
  package var levels: Set<Level>
  package var organs: Set<Organ>
  package var fields: [FieldDefinition]
  package var documents: [DocumentDefinition]
  /// The first step is where a case begins.
  package var steps: [StepDefinition]
  package var deadlines: [DeadlineRule]
  /// The deadline that bounds the whole case, in which all others must fit.
  package var outerDeadline: DeadlineID?
  package var outcomes: [OutcomeDefinition]

  package init(
    code: ProcessCode, caseType: CaseType, subjects: Set<SubjectKind>, prefix: String,
    title: LocalizedText, summary: LocalizedText, basis: [LegalBasis], levels: Set<Level>,
    organs: Set<Organ>, fields: [FieldDefinition], documents: [DocumentDefinition],
    steps: [StepDefinition], deadlines: [DeadlineRule], outerDeadline: DeadlineID?,
    outcomes: [OutcomeDefinition]
  ) {
    self.code = code
    self.caseType = caseType
    self.subjects = subjects
    self.prefix = prefix
    self.title = title
    self.summary = summary
    self.basis = basis
    self.levels = levels
    self.organs = organs
    self.fields = fields
    self.documents = documents
    self.steps = steps
    self.deadlines = deadlines
    self.outerDeadline = outerDeadline
    self.outcomes = outcomes
  }
}

/// One text in both languages; an empty side is a missing translation, which is not published.
package struct LocalizedText: Hashable, Sendable {
  package var vi: String
  package var en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }
}

/// A text the process rests on, and how well it was checked.
package struct LegalBasis: Hashable, Sendable {
  /// Such as `89-QĐ/TW`.
  package var number: String
  package var title: LocalizedText
  package var verification: Verification

  package init(number: String, title: LocalizedText, verification: Verification) {
    self.number = number
    self.title = title
    self.verification = verification
  }
}

/// How far a stated rule has been checked against the original text.
package enum Verification: Int16, Vocabulary {
  /// Read in the original text.
  case verified = 1
  /// Read in a secondary source only.
  case secondary
  /// Rests on a replaced regulation; a provisional default.
  case historical
  /// Not found in any source; set by whoever has the text.
  case unverified

  package var code: String {
    switch self {
    case .verified: "verified"
    case .secondary: "secondary"
    case .historical: "historical"
    case .unverified: "unverified"
    }
  }
}

/// A fact the case records beside its papers, such as the period examined.
package struct FieldDefinition: Hashable, Sendable {
  package var id: FieldID
  package var title: LocalizedText
  package var kind: FieldKind

  package init(id: FieldID, title: LocalizedText, kind: FieldKind) {
    self.id = id
    self.title = title
    self.kind = kind
  }
}

/// What a field holds.
package enum FieldKind: Hashable, Sendable {
  case text
  case date
  case number
  case choice([String])
}

/// A kind of paper in the dossier.
package struct DocumentDefinition: Hashable, Sendable {
  package var id: DocumentTypeID
  package var title: LocalizedText
  /// The type symbol of an official number, such as `QĐ`; a paper without one bears no number.
  package var symbol: String?
  /// Whether it counts only once it is signed, with signer, date and scan.
  package var signed: Bool
  /// Whether it stays good when its step is visited again, as a paper from outside does.
  package var lasting: Bool

  package init(
    id: DocumentTypeID, title: LocalizedText, symbol: String?, signed: Bool, lasting: Bool
  ) {
    self.id = id
    self.title = title
    self.symbol = symbol
    self.signed = signed
    self.lasting = lasting
  }
}

/// A state of the machine.
package struct StepDefinition: Hashable, Sendable {
  package var id: StepID
  package var stage: Stage
  package var title: LocalizedText
  /// What to do here, so that an untrained member can follow it.
  package var guidance: LocalizedText
  package var basis: String?
  package var responsible: Role
  /// Papers that are made or received here; ``Guard/documents(_:)`` demands them.
  package var documents: [DocumentTypeID]
  package var checklist: [ChecklistItem]
  package var actions: [ActionDefinition]

  package init(
    id: StepID, stage: Stage, title: LocalizedText, guidance: LocalizedText, basis: String?,
    responsible: Role, documents: [DocumentTypeID], checklist: [ChecklistItem],
    actions: [ActionDefinition]
  ) {
    self.id = id
    self.stage = stage
    self.title = title
    self.guidance = guidance
    self.basis = basis
    self.responsible = responsible
    self.documents = documents
    self.checklist = checklist
    self.actions = actions
  }
}

/// Something to tick off before the step can be left forwards.
package struct ChecklistItem: Hashable, Sendable {
  package var id: ChecklistItemID
  package var title: LocalizedText

  package init(id: ChecklistItemID, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}

/// A named transition from one step to another, or to the end.
package struct ActionDefinition: Hashable, Sendable {
  package var id: ActionID
  package var title: LocalizedText
  package var direction: Direction
  package var target: Target
  package var by: Set<Role>
  package var guards: [Guard]
  package var reasonRequired: Bool

  package init(
    id: ActionID, title: LocalizedText, direction: Direction, target: Target, by: Set<Role>,
    guards: [Guard], reasonRequired: Bool
  ) {
    self.id = id
    self.title = title
    self.direction = direction
    self.target = target
    self.by = by
    self.guards = guards
    self.reasonRequired = reasonRequired
  }

  /// Which way an action leads.
  package enum Direction: Hashable, Sendable {
    /// The ordinary way on.
    case forward
    /// Back for rework; the steps visited again begin a new round.
    case back
    /// An early end or branch, such as supervision that finds signs of violation.
    case aside
  }

  /// Where an action leads.
  package enum Target: Hashable, Sendable {
    case step(StepID)
    case close(OutcomeID)
  }
}

/// A way a case can end.
package struct OutcomeDefinition: Hashable, Sendable {
  package var id: OutcomeID
  package var title: LocalizedText

  package init(id: OutcomeID, title: LocalizedText) {
    self.id = id
    self.title = title
  }
}
