package import Engine

/// How a fresh verdict differs from the planned one: the three answers that an apply needs.
package enum PlanDifference: Hashable, Sendable {
  case same
  /// The same deadlines run, and only their dates differ.
  case datesOnly(Moves)
  /// The names of what differs, in the order of the file's members; `verdict` stands alone.
  case other([String])

  /// Due dates that are others than planned.
  package typealias Moves = [DeadlineID: DateMove]

  /// A due date as it was planned, and as it would be now.
  package struct DateMove: Hashable, Sendable {
    package var planned: CivilDate
    package var now: CivilDate

    package init(planned: CivilDate, now: CivilDate) {
      self.planned = planned
      self.now = now
    }
  }
}

extension BulkPlan {
  /// How what an act would come to now differs from an item of the plan.
  ///
  /// Dates differ only because it is later where it is a later day than the plan's, under the plan's own
  /// calendar. Whatever else moves them is no matter of consent: it is told as `calendar` or `due`.
  ///
  /// - Parameters:
  ///   - item: One of the plan's.
  ///   - fresh: What was decided now.
  ///   - day: On which it was decided.
  ///   - calendarVersion: Under which it was decided.
  /// - Returns: Nothing, the dates that the later day moves, or the names of what differs.
  package func difference(
    of item: BulkItem, from fresh: BulkVerdict, on day: CivilDate, under calendarVersion: Int?
  ) -> PlanDifference {
    let difference = item.verdict.difference(from: fresh)
    guard case .datesOnly = difference else { return difference }
    guard calendarVersion == self.calendarVersion else { return .other(["calendar"]) }
    return day > at.date ? difference : .other(["due"])
  }
}

extension BulkVerdict {
  /// How a fresh verdict differs from this, the planned one.
  ///
  /// Who is told is no part of it: roles pass from one person to another without the case's doing.
  package func difference(from fresh: BulkVerdict) -> PlanDifference {
    switch (self, fresh) {
    case (.done(let planned), .done(let now)): planned.difference(from: now)
    case (.refused(let planned), .refused(let now)):
      Set(planned) == Set(now) ? .same : .other(["blockers"])
    case (.unchanged, .unchanged), (.notFound, .notFound): .same
    case (.done, _), (.refused, _), (.unchanged, _), (.notFound, _): .other(["verdict"])
    }
  }
}

extension BulkOutcome {
  fileprivate func difference(from now: BulkOutcome) -> PlanDifference {
    let fields = [
      ("step", step == now.step), ("stage", stage == now.stage), ("status", status == now.status),
      ("due", Set(due.keys) == Set(now.due.keys)),
      ("responsible", responsible == now.responsible), ("body", body == now.body),
    ]
    let different = fields.filter { !$0.1 }.map(\.0)
    guard different.isEmpty else { return .other(different) }
    var moves: PlanDifference.Moves = [:]
    for (deadline, planned) in due {
      guard let now = now.due[deadline], now != planned else { continue }
      moves[deadline] = PlanDifference.DateMove(planned: planned, now: now)
    }
    return moves.isEmpty ? .same : .datesOnly(moves)
  }
}
