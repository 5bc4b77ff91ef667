import Casework
import Engine
import JSON
import Store
import Texts

extension Context {
  var administration: Administration { services.administration }

  /// Runs one of the administration's use cases with its error as the command's.
  func administering<Value>(
    _ body: (Administration) async throws(AdministrationError) -> Value
  ) async throws(Failure) -> Value {
    do throws(AdministrationError) {
      return try await body(administration)
    } catch {
      throw Failure(error)
    }
  }

  /// How a change was asked for: its reason, its key, and whether it is a trial.
  func order(_ options: ChangeOptions) throws(Failure) -> Order {
    Order(
      reason: try input.textIfThere(options.reason, for: "--reason", limit: .note),
      key: try input.textIfThere(options.key, for: "--key", limit: .code),
      isDryRun: options.dryRun)
  }

  /// Tells what became of an administrative change.
  ///
  /// The members say what was changed; of those, texts and numbers stand in the line for people.
  func tell(_ outcome: ChangeOutcome, _ members: [JSON.Member], of order: Order) {
    let head = [
      JSON.Member("outcome", .string(outcome.rawValue)),
      JSON.Member("dry_run", .bool(order.isDryRun)),
    ]
    let words = members.map(\.value).filter { $0.array == nil && $0.object == nil && !$0.isNull }
    printer.one(.object(head + members)) {
      [([outcome.rawValue] + words.map(\.plainText)).joined(separator: " ")]
    }
    printer.sayWhether(outcome, changes: 1, of: order)
  }
}

extension Printer {
  /// Says, beside a table's line, that nothing was or would be changed.
  func sayWhether(_ outcome: ChangeOutcome, changes: Int, of order: Order) {
    guard format == .table else { return }
    switch outcome {
    case .done: if order.isDryRun { say(Remark(.dryRun(changes: changes))) }
    case .repeated: break
    case .unchanged: say(Remark(.unchanged))
    }
  }
}
