/// A condition on an action: a closed set, so that a definition can be analysed and every
/// blocker explained.
package enum Guard: Hashable, Sendable {
  /// Papers that must be in the dossier and count in this round: numbered and signed where
  /// their definition says so.
  case documents([DocumentTypeID])
  /// Every item of the step's checklist is ticked.
  case checklist
  /// No task of the case is open.
  case tasks
  /// Fields that must be filled.
  case fields([FieldID])
  /// A team with a leader and so many people in all.
  case team(TeamSize)
  /// At least one line in the work diary in this round.
  case diary
  /// A vote of a body has been held and carried.
  case vote(VoteRule)
  /// Nobody who performed the earlier action, themselves or through delegation.
  case differentPerson(from: ActionID)
  /// The subject has been heard, or was called and did not come.
  case subjectHeard
  /// At least one finding, or the statement that there is none.
  case findings
  /// Every finding has a remedy with who must do it and until when.
  case remedies
  /// Every remedy has been verified by somebody other than its doer.
  case remediesVerified
  /// So many days have passed since something happened.
  case waited(DayCount, since: Trigger)
  /// A paper has come, or so many days of silence since something happened count as consent.
  case consent(DocumentTypeID, orSilence: DayCount, since: Trigger)
}

/// A number of days of one kind.
package struct DayCount: Hashable, Sendable {
  package var count: Int
  package var kind: DayKind

  package init(_ count: Int, _ kind: DayKind) {
    self.count = count
    self.kind = kind
  }
}

/// How many people a team needs, its leader included.
package struct TeamSize: Hashable, Sendable {
  package var minimum: Int
  package var maximum: Int?

  package init(minimum: Int, maximum: Int?) {
    self.minimum = minimum
    self.maximum = maximum
  }
}

/// What a vote needs to carry; votes are not held yet, so no definition with one is published.
package struct VoteRule: Hashable, Sendable {
  package var quorum: Fraction
  package var share: Fraction
  package var secret: Bool

  package init(quorum: Fraction, share: Fraction, secret: Bool) {
    self.quorum = quorum
    self.share = share
    self.secret = secret
  }
}

/// A share such as one third, exact.
package struct Fraction: Hashable, Sendable {
  package var numerator: Int
  package var denominator: Int

  package init(_ numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The whole part of this share of a number.
  package func floor(of number: Int) -> Int { number * numerator / denominator }
}

/// What a deadline starts on or is met by, and what a waiting time is counted from.
package enum Trigger: Hashable, Sendable {
  case opened
  case entered(StepID)
  /// By an action that leads on; a step left for rework is not done.
  case left(StepID)
  case performed(ActionID)
  /// The day that stands on the paper as received or signed.
  case document(DocumentTypeID)
}
