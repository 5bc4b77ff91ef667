// A case that goes to another body, or on under another version of its process.

extension Event {
  /// A case went to another body, with its history, its dossier and its running deadlines.
  package struct Transferred: Hashable, Sendable {
    package var from: UnitCode
    package var to: UnitCode
    /// The level of the body it went to; deadlines that start from now on have the limits there.
    package var level: Level
    /// Whoever was responsible or in the team and holds no role in the new body: they take no part
    /// any more.
    package var leaving: Set<PersonCode>
    package var reason: String
    package var basis: String

    package init(
      from: UnitCode, to: UnitCode, level: Level, leaving: Set<PersonCode>, reason: String,
      basis: String
    ) {
      self.from = from
      self.to = to
      self.level = level
      self.leaving = leaving
      self.reason = reason
      self.basis = basis
    }
  }

  /// A case went on under another version of its process, in the step that it was in.
  package struct Migrated: Hashable, Sendable {
    package var from: Int
    package var to: Int
    /// The stage of the step in the new version.
    package var stage: Stage
    /// The deadlines that keep their date and have another ladder before them, by name.
    package var ladders: [Ladder]

    package init(from: Int, to: Int, stage: Stage, ladders: [Ladder]) {
      self.from = from
      self.to = to
      self.stage = stage
      self.ladders = ladders
    }
  }

  /// Where a deadline that keeps its date stands on another ladder.
  package struct Ladder: Hashable, Sendable {
    package var id: DeadlineID
    /// A new round, since the rungs of another ladder are other rungs.
    package var round: Int
    package var nextRung: Int

    package init(id: DeadlineID, round: Int, nextRung: Int) {
      self.id = id
      self.round = round
      self.nextRung = nextRung
    }
  }

  /// A running deadline was derived anew, from its own start and with its extensions and pauses,
  /// but with the limit of another version.
  package struct DeadlineRestarted: Hashable, Sendable {
    package var id: DeadlineID
    /// A new round when the date moved.
    package var round: Int
    package var length: Deadline.Length
    package var derivation: Derivation
    package var calendarVersion: Int
    package var nextRung: Int

    package init(
      id: DeadlineID, round: Int, length: Deadline.Length, derivation: Derivation,
      calendarVersion: Int, nextRung: Int
    ) {
      self.id = id
      self.round = round
      self.length = length
      self.derivation = derivation
      self.calendarVersion = calendarVersion
      self.nextRung = nextRung
    }
  }
}
