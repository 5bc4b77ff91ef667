import Casework
import Engine
import HTML
import Store
import Texts
import Views

/// The page of a case: for somebody who does not know the procedure.
struct CaseView: Sendable {
  let page: CasePage
  /// The token of the page's forms.
  let csrf: String
  /// The key of the act on the page.
  let key: String
  /// What the form that led here has done.
  let done: [HistoryLine]
  /// The part of the page that the form has changed.
  let place: String

  var words: Wording { page.words }
  var detail: CaseDetail { page.detail }
  var state: Case { page.state }

  func markup(in layout: Layout) -> Markup {
    layout.page("\(state.code): \(detail.title)", in: .work) {
      pageTitle(
        detail.title, kicker: "\(state.code), \(words.title(state.caseType))",
        language: .vietnamese, badges: badges)
      if !Self.places.contains(place) { receipt }
      stages
      receipt(at: "next")
      if page.isRunning { next } else { p(.class(.lead)) { words.text(Phrase.ended) } }
      div(.class(.columns)) {
        div(.class(.stack)) {
          receipt(at: "deadlines")
          deadlines
          receipt(at: "dossier")
          dossier
          receipt(at: "tasks")
          tasks
          receipt(at: "findings")
          findings
        }
        div(.class(.stack)) {
          receipt(at: "team")
          team
          about
        }
      }
      receipt(at: "history")
      others
    }
  }

  private static let places = Set(CaseVerb.allCases.map(\.place))

  private var badges: Markup {
    Markup {
      Badge.status(state.status, words)
      " "
      Badge.grade(state.grade, words)
    }
  }

  /// What was done, above the part that it has changed: whoever looks at that sees both.
  private func receipt(at part: String) -> Markup { part == place ? receipt : Markup() }

  private var receipt: Markup {
    guard !done.isEmpty else { return Markup() }
    return div(.id(Self.receiptID), .focusable) {
      Notice.success.markup(words) {
        ul { for line in done { li { words.line(line.recorded) } } }
      }
    }
  }

  /// Where on the page what was done is told.
  static let receiptID = "done"

  private var stages: Markup {
    stageBar(
      at: state.stage, of: Set(page.process.definition.steps.map(\.stage)),
      isEnded: !page.isRunning, step: words.title(state.step), words: words)
  }

  /// A form in one button, for what needs no answers.
  func button(
    _ title: String, _ verb: CaseVerb, carrying answers: KeyValuePairs<String, String>
  ) -> Markup {
    form(.method(.post), .action(page.address(of: verb))) {
      hidden("csrf", csrf)
      hidden("revision", "\(state.revision)")
      for (name, value) in answers { hidden(name, value) }
      HTML.button(.class(.button), .type(.submit)) { title }
    }
  }

  /// A link to the form of an act.
  func link(to verb: CaseVerb, _ query: KeyValuePairs<String, String?> = [:]) -> Markup {
    buttonLink(words.text(verb.title), to: page.address(of: verb, query))
  }
}

// MARK: - What to do next

extension CaseView {
  private var next: Markup {
    let step = page.outlook.step
    let role = step.responsible
    return panel(words.text(Heading.next), id: "next") {
      p(.class(.lead)) {
        "\(words.title(state.step)). "
        span(.class(.quiet)) {
          "\(words.text(Heading.responsible)): "
            + page.clearers.title(role, words.title(role))
        }
      }
      for (index, advice) in actions.enumerated() { action(advice, isFirst: index == 0) }
      if !step.checklist.isEmpty { checklist(step.checklist) }
      if !page.process.definition.fields.isEmpty { fields }
      details(.open(true)) {
        summary { words.text(Heading.guidance) }
        for line in step.guidance[words.language].split(separator: "\n") { p { String(line) } }
        if let basis = step.basis { p(.class(.quiet)) { "\(words.text(.basis)): \(basis)" } }
      }
    }
  }

  /// The one thing to do next first, then whatever else there is.
  private var actions: [Advice] {
    guard let next = page.outlook.next else { return [] }
    return [next] + page.outlook.actions.filter { $0 != next }
  }

  private func action(_ advice: Advice, isFirst: Bool) -> Markup {
    let title = words.title(advice.action.id)
    return section {
      h3 { title }
      if advice.blockers.isEmpty {
        if isFirst, !advice.action.reasonRequired {
          PostForm(
            to: page.address(of: .act), csrf: csrf,
            carrying: [
              "revision": "\(state.revision)", "key": key, "action": advice.action.id.rawValue,
            ]
          )(
            [Field("reason", words.text(.note), isRequired: false, .paragraph("", rows: 2))],
            submit: title, words: words)
        } else {
          p {
            buttonLink(
              title, to: page.address(of: .act, ["action": advice.action.id.rawValue]),
              isPrimary: isFirst)
          }
        }
      } else {
        blockerList(
          advice.blockers, holders: page.clearers.holders.mapValues { $0.map(\.name) },
          words: words)
      }
    }
  }

  private func checklist(_ items: [ChecklistItem]) -> Markup {
    Markup {
      h3 { words.text(.checklist) }
      ul(.class(.stack)) {
        for item in items {
          let isTicked = state.ticks.contains(item.id)
          li {
            isTicked
              ? Badge.text(words.text(.ticked), .ok) : Badge.text(words.text(.notTicked), .neutral)
            " "
            item.title[words.language]
            " "
            button(
              words.text(isTicked ? .verbUntick : .verbTick), isTicked ? .untick : .tick,
              carrying: ["item": item.id.rawValue])
          }
        }
      }
    }
  }

  private var fields: Markup {
    Markup {
      h3 { words.text(.fieldsOfCase) }
      facts(
        page.process.definition.fields.map { field in
          (
            field.title[words.language],
            Markup(state.fields[field.id].map { words.value($0) } ?? "–")
          )
        })
      p { link(to: .fields) }
    }
  }
}
