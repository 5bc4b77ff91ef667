import Casework
import Engine
import HTML
import Store
import Texts

/// What became of one act on each of several cases.
struct TogetherResults: Sendable {
  let verb: CaseVerb
  let results: [(subject: TogetherSubject, outcome: Outcome)]
  /// What was ticked and could not even be tried.
  let missed: [TickedCase]
  /// The list that the cases were ticked in.
  let back: Address
  let answers: Answers
  let words: Wording

  func markup(in layout: Layout) -> Markup {
    let done = results.count { $0.outcome.isDone }
    let all = results.count + missed.count
    let title = "\(words.text(verb.title)): \(words.text(.results))"
    return layout.page(title, in: .board, hasMistakes: done < all) {
      pageTitle(title)
      (done == all ? Notice.success : Notice.warning).markup(words) {
        p { words.done(done, of: all) }
      }
      panel(words.text(.results), id: "results") {
        Table<Line>(
          words.text(.results),
          columns: [
            Table.Column(words.text(Heading.case)) { $0.title },
            Table.Column(words.text(Heading.status)) { $0.badge },
            Table.Column(words.text(.remark)) { $0.remark },
          ]
        ).markup(lines, words: words)
      }
      p { buttonLink(words.text(.backToList), to: back, isPrimary: true) }
    }
  }

  private struct Line: Sendable {
    let title: Markup
    let badge: Markup
    let remark: Markup
  }

  /// What was not done comes first, since that is what is left to do.
  private var lines: [Line] {
    let told = results.map { (isDone: $0.outcome.isDone, line: line($0.subject, $0.outcome)) }
    return told.filter { !$0.isDone }.map(\.line) + missed.map(line)
      + told.filter(\.isDone).map(\.line)
  }

  private func line(_ subject: TogetherSubject, _ outcome: Outcome) -> Line {
    Line(
      title: Markup {
        a(
          .href(Address(["cases", subject.ticked.code.rawValue])),
          .lang(Language.vietnamese.code)
        ) { subject.standing.title }
        br()
        small(.class(.quiet)) { subject.ticked.code.rawValue }
      },
      badge: outcome.isDone
        ? Badge.text(words.text(WebText.done), .ok) : Badge.text(words.text(.notDone), .overdue),
      remark: remark(outcome, subject))
  }

  private func line(_ missed: TickedCase) -> Line {
    Line(
      title: Markup(missed.code.rawValue), badge: Badge.text(words.text(.notDone), .overdue),
      remark: Markup(words.text(missed.deadline == nil ? .gone : .noDeadlineRuns)))
  }

  private func remark(_ outcome: Outcome, _ subject: TogetherSubject) -> Markup {
    switch outcome {
    case .done(let receipt):
      return Markup(dueNow(receipt.state, subject) ?? "–")
    case .repeated: return Markup("–")
    case .unchanged: return Markup(words.text(.alreadySo))
    case .refused(let refusal, _):
      return blockerList(refusal.blockers, words: subject.words)
    case .stale:
      return Markup {
        words.text(.changedMeanwhile) + " "
        a(.href(again(subject))) { words.text(.openIts) }
      }
    case .noCase: return Markup(words.text(.gone))
    case .noPerson: return Markup(words.text(.noSuchPerson))
    case .noFile: return Markup(words.text(.noSuchFile))
    case .noNumberBook: return Markup(words.text(.noNumberBook))
    case .documentCodeTaken, .keyReused: return Markup(words.text(.sendAgain))
    case .notDelegated: return Markup(words.text(.notDelegated))
    }
  }

  /// The date that an extended deadline has now.
  private func dueNow(_ state: Case, _ subject: TogetherSubject) -> String? {
    guard verb == .extend, let id = subject.deadline?.id,
      let deadline = state.deadlines.first(where: { $0.id == id })
    else { return nil }
    return "\(subject.words.title(id)): \(words.date(deadline.dueOn))"
  }

  /// The case's own form, with the same answers.
  private func again(_ subject: TogetherSubject) -> Address {
    Address(
      ["cases", subject.ticked.code.rawValue, "do", verb.rawValue],
      query: [
        "deadline": subject.deadline?.id.rawValue, "count": answers["count"],
        "kind": answers["kind"], "reason": answers["reason"], "basis": answers["basis"],
        "decision": answers["decision"], "person": answers["person"],
      ])
  }
}

extension Outcome {
  /// Whether the case is now as it was asked to be.
  fileprivate var isDone: Bool {
    switch self {
    case .done, .repeated, .unchanged: true
    case .refused, .stale, .noCase, .noPerson, .noFile, .noNumberBook, .documentCodeTaken,
      .keyReused, .notDelegated:
      false
    }
  }
}
