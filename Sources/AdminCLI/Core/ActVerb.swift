import ArgumentParser
import Casework
import Engine
import Texts

/// A command that acts on one case.
protocol ActVerb: Verb {
  /// The case's code as it was typed.
  var code: String { get }
  var act: ActOptions { get }

  /// What is asked of the case.
  func command(in context: Context) async throws(Failure) -> Command
}

extension ActVerb {
  func run(in context: Context) async throws(Failure) {
    let code: CaseCode = try context.input.capitals(code, for: "CASE")
    let command = try await command(in: context)
    try await context.perform(command, on: code, with: act)
  }

  /// The reason, which this kind of act keeps and so needs.
  func reason(_ context: Context) throws(Failure) -> String {
    guard let reason = act.change.reason else { throw .usage(.reasonMissing) }
    return try context.input.text(reason, for: "--reason", limit: .note)
  }

  /// A note of its own option, else the reason.
  func note(_ note: String?, _ context: Context) throws(Failure) -> String? {
    if let note { return try context.input.text(note, for: "--note", limit: .note) }
    return try context.input.textIfThere(act.change.reason, for: "--reason", limit: .note)
  }
}
