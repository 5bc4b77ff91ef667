import Casework
import Engine
import Store
import Texts
import Views

extension Advice {
  /// The action with everything in its way, and who can clear it.
  func lines(_ words: Wording, _ clearers: Clearers) -> [String] {
    let verdict = blockers.isEmpty ? Phrase.possible : Phrase.notYet
    var lines = ["\(words.title(action.id)) (\(action.id)): \(verdict[words.language])"]
    if action.reasonRequired { lines.append("  \(Phrase.needsReason[words.language])") }
    for group in clearers.groups(of: blockers, in: words) {
      if let who = group.who { lines.append("  \(who)") }
      lines += group.blockers.map { "  - \(words.typed($0.reason))" }
    }
    return lines
  }
}

extension Wording {
  /// The sentence of a reason, with the identifiers that a command is given to clear it away.
  func typed(_ reason: Blocker.Reason) -> String {
    let typed: Set<String> = ["document_type", "checklist_item", "field", "deadline"]
    let codes = reason.parameters.filter { typed.contains($0.name) }.map(\.value)
    guard !codes.isEmpty else { return sentence(reason) }
    return "\(sentence(reason)) [\(codes.joined(separator: ", "))]"
  }
}

extension Phrase {
  static let needsReason = LocalizedText(
    vi: "(phải ghi lý do bằng --reason)", en: "(needs a reason, given with --reason)")
}
