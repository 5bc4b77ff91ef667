package import JSON

/// How much was erased.
package struct ErasureCounts: Hashable, Sendable {
  /// Values of histories and of voided numbers.
  package var values: Int
  /// Values of the administration's log.
  package var logLines: Int

  package init(values: Int, logLines: Int) {
    self.values = values
    self.logLines = logLines
  }
}

/// What became of one case.
package struct ErasedCase: Hashable, Sendable {
  /// Values of its history and of its voided numbers that are gone.
  package var values: Int
  /// Whether anything was written: a row is also put right that says more than its history.
  package var isChanged: Bool
  /// Whether only people with clearance may know of it.
  package var isGraded: Bool
}

extension ErasureCounts: LoggedAnswer {
  package var logged: JSON { ["values": values.logged, "log_values": logLines.logged] }

  package init?(logged: JSON) {
    guard let values = logged["values"]?.int, let lines = logged["log_values"]?.int else {
      return nil
    }
    self.init(values: values, logLines: lines)
  }
}
