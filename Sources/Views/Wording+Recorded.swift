package import Store
package import Texts

extension Wording {
  /// What happened, why where the act says it, and what came of it.
  package func line(_ recorded: RecordedEvent) -> String {
    let first = line(recorded.event) + because(recorded.actReason)
    return ([first] + recorded.consequences.map(line)).joined(separator: "; ")
  }
}
