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

  /// Tells what became of an administrative change, and which of its options it had no place for.
  ///
  /// The members say what was changed; of those, texts and numbers stand in the line for people.
  func tell(
    _ change: Change, _ members: [JSON.Member], with options: ChangeOptions,
    keepsReason: Bool = false
  ) {
    let outcome = change == .changed ? ActReport.Outcome.done : .unchanged
    let head = [
      JSON.Member("outcome", .string(outcome.rawValue)),
      JSON.Member("dry_run", .bool(options.dryRun)),
    ]
    let words = members.map(\.value).filter { $0.array == nil && $0.object == nil && !$0.isNull }
    printer.one(.object(head + members)) {
      [([outcome.rawValue] + words.map(\.plainText)).joined(separator: " ")]
    }
    if options.reason != nil, !keepsReason { printer.say(.reasonNotKept) }
    if options.key != nil { printer.say(.keyNotNeeded) }
    guard printer.format == .table else { return }
    if options.dryRun, change == .changed { printer.say(Remark(.dryRun(changes: 1))) }
    if change == .unchanged { printer.say(Remark(.unchanged)) }
  }
}

extension Remark {
  /// An administrative change is known again by what it says, so a key adds nothing to it.
  static let keyNotNeeded = Remark(
    "key_not_needed",
    vi: "Thao tác này chạy lại không ghi hai lần, nên không dùng --key.",
    en: "This may be repeated and is not done twice; --key was not needed.")
}
