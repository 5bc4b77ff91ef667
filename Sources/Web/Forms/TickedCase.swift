import Engine
import HTML
import Texts

/// A line of a list that can be ticked: the case as it was shown, and the deadline that the line is about.
///
/// As a text it is `KT-2026-7F3K9Q.7` or `KT-2026-7F3K9Q.7.whole`.
struct TickedCase: Hashable, Sendable, CustomStringConvertible {
  let code: CaseCode
  /// The revision that the list showed.
  let revision: Int
  /// The deadline of the line; nil where the line is about the case as a whole.
  let deadline: DeadlineID?

  init(code: CaseCode, revision: Int, deadline: DeadlineID? = nil) {
    self.code = code
    self.revision = revision
    self.deadline = deadline
  }

  /// Reads ``description`` again; nil for any other text.
  init?(_ text: String) {
    let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count > 1, !parts[0].isEmpty, let revision = Int(parts[1]), revision > 0 else {
      return nil
    }
    self.init(
      code: CaseCode(String(parts[0])), revision: revision,
      deadline: parts.count > 2 ? DeadlineID(String(parts[2])) : nil)
  }

  var description: String {
    "\(code).\(revision)" + (deadline.map { ".\($0)" } ?? "")
  }

  /// The box to tick, before what the line says of the case.
  func markup(
    _ words: Wording, isTicked: Bool = false, @MarkupBuilder content: () -> Markup
  ) -> Markup {
    div(.class(.choice)) {
      input(
        .type(.checkbox), .name(Self.field), .value(description), .checked(isTicked),
        .ariaLabel("\(words.text(.tick)) \(code)"))
      div { content() }
    }
  }

  /// The name under which ticked lines are sent.
  static let field = "case"
}

/// What can be done with the lines that are ticked.
func tickedButtons(_ words: Wording) -> Markup {
  div(.class(.actions, .screenOnly)) {
    span { words.text(.withTicked) }
    button(.class(.button), .type(.submit), .name("verb"), .value(CaseVerb.extend.rawValue)) {
      words.text(.extendTicked)
    }
    button(.class(.button), .type(.submit), .name("verb"), .value(CaseVerb.assign.rawValue)) {
      words.text(.assignTicked)
    }
  }
}
