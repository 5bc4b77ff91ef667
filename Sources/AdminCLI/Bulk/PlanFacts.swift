import Bulk
import Engine
import Texts

/// What a plan's action keeps with each case beside what it is called: whoever reviews the plan answers
/// for all of it.
struct PlanFacts {
  private(set) var reason: String?
  private(set) var basis: String?
  /// The number of the paper that decides it.
  private(set) var decision: String?
  /// The grade of the cases that are opened.
  private(set) var grade: Grade?
  /// Who has the cases from the start that are opened.
  private(set) var firstOwner: PersonCode?

  init(_ plan: BulkPlan) {
    reason = plan.actReason
    switch plan.action {
    case .open(let opening): (grade, firstOwner) = (opening.grade, opening.responsible)
    case .revert(let reversal): (reason, basis) = (reversal.reason, reversal.basis)
    case .command(let command): take(command)
    }
  }

  private mutating func take(_ command: Command) {
    switch command {
    case .perform(_, let reason): self.reason = reason
    case .resume(let reason), .reopen(let reason): self.reason = reason
    case .extend(_, _, let reason, let basis, let decision),
      .pause(let reason, let basis, let decision):
      (self.reason, self.basis, self.decision) = (reason, basis, decision)
    case .cancel(let reason, let basis), .transfer(_, let reason, let basis):
      (self.reason, self.basis) = (reason, basis)
    default: break
    }
  }

  /// A line for each of them that the action has.
  func lines(in words: Wording) -> [String] {
    let facts: [(LocalizedText, String?)] = [
      (PlanPhrase.grade, grade.map(words.title)),
      (Heading.responsible, firstOwner?.rawValue),
      (Heading.planReason, reason), (PlanPhrase.basis, basis), (PlanPhrase.decision, decision),
    ]
    return facts.compactMap { name, value in value.map { "\(name[words.language]): \($0)" } }
  }
}
