package import Engine
import Postgres

/// A running deadline, with how its date came about.
package struct DeadlineLine: Hashable, Sendable {
  package var deadline: Deadline
  package var derivation: Derivation
  /// When the next rung of its ladder fires; nil when all have, or the case rests.
  package var firesAt: Moment?
}

/// A paper of the dossier.
package struct DocumentLine: Hashable, Sendable {
  package var code: DocumentCode
  package var type: DocumentTypeID
  package var title: String
  package var on: CivilDate
  package var number: String?
  package var signature: Case.Signature?
  package var file: FileLine?
  package var step: StepID
  package var round: Int
  package var addedBy: PersonLine
  package var addedAt: Moment
  package var isRemoved: Bool
}

/// A stored file as lists show it.
package struct FileLine: Hashable, Sendable {
  package var digest: FileDigest
  /// In bytes.
  package var size: Int
  package var mediaType: String
}

/// A piece of team work.
package struct TaskLine: Hashable, Sendable {
  package var number: Int
  package var title: String
  package var owner: PersonLine
  package var dueOn: CivilDate?
  package var status: Status
  package var note: String?

  /// The numbers are those of `case_tasks.status`.
  package enum Status: Int16, Vocabulary {
    case open = 1
    case completed, cancelled

    package var code: String {
      switch self {
      case .open: "open"
      case .completed: "completed"
      case .cancelled: "cancelled"
      }
    }
  }
}

/// A fault that the conclusion names.
package struct FindingLine: Hashable, Sendable {
  package var number: Int
  package var text: String
  package var isWithdrawn: Bool
}

/// What must be done about a finding.
package struct RemedyLine: Hashable, Sendable {
  package var number: Int
  package var finding: Int
  package var text: String
  package var assignee: String
  package var dueOn: CivilDate
  package var status: Status
  package var evidence: DocumentCode?
  package var verifiedBy: PersonLine?
  package var verifiedOn: CivilDate?

  /// The numbers are those of `case_remedies.status`.
  package enum Status: Int16, Vocabulary {
    case required = 1
    case reported, verified, withdrawn

    package var code: String {
      switch self {
      case .required: "required"
      case .reported: "reported"
      case .verified: "verified"
      case .withdrawn: "withdrawn"
      }
    }
  }
}
