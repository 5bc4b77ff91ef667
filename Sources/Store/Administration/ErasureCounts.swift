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

extension ErasureCounts: LoggedAnswer {
  package var logged: JSON { ["values": values.logged, "log_values": logLines.logged] }

  package init?(logged: JSON) {
    guard let values = logged["values"]?.int, let lines = logged["log_values"]?.int else {
      return nil
    }
    self.init(values: values, logLines: lines)
  }
}
