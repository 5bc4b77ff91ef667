import Casework
import Engine
import HTML
import Store
import Texts
import Views

// What belongs to a case, each part with what can be done to it.

extension CaseView {
  var about: Markup {
    panel(words.text(.about), id: "about") {
      facts([
        (words.text(Heading.subject), Markup(detail.subject)),
        (words.text(Heading.body), Markup(detail.body.name)),
        (
          words.text(Heading.responsible),
          Markup(detail.responsible?.name ?? words.text(Phrase.nobody))
        ),
        (words.text(Heading.openedOn), Markup(words.date(state.openedOn))),
      ])
    }
  }

  var deadlines: Markup {
    panel(words.text(Heading.deadlines), id: "deadlines") {
      if detail.deadlines.isEmpty { p(.class(.quiet)) { words.text(Phrase.none) } }
      for line in detail.deadlines {
        section {
          h3 {
            "\(words.title(line.deadline.id)): \(words.date(line.deadline.dueOn)) "
            Badge.due(
              line.deadline.dueOn, today: detail.today, calendar: page.calendar, words)
          }
          p(.class(.quiet)) { words.derivation(line.deadline, line.derivation) }
          if page.isRunning {
            p { link(to: .extend, ["deadline": line.deadline.id.rawValue]) }
          }
        }
      }
    }
  }

  var team: Markup {
    let members = state.team.sorted { ($0.role, $0.person) < ($1.role, $1.person) }
    return panel(
      words.text(Heading.team), id: "team",
      actions: page.isRunning ? Markup([link(to: .appoint), link(to: .assign)]) : nil
    ) {
      if members.isEmpty { p(.class(.quiet)) { words.text(Phrase.none) } }
      ul(.class(.stack)) {
        for member in members {
          li {
            "\(words.title(member.role)): \(words.person(member.person)) "
            if state.recused.contains(member.person) {
              Badge.text(words.text(Phrase.recused), .neutral)
            }
          }
        }
      }
    }
  }

  var dossier: Markup {
    let papers = detail.documents.filter { !$0.isRemoved }
    return panel(
      words.text(Heading.documents), id: "dossier",
      actions: page.isRunning ? link(to: .paper) : nil
    ) {
      Table<DocumentLine>(
        words.text(Heading.documents),
        columns: [
          Table.Column(words.text(Heading.title)) { [self] paper in
            span(.lang(Language.vietnamese.code)) { paper.title }
            br()
            small { "\(words.title(paper.type)), \(words.date(paper.on))" }
          },
          Table.Column(words.text(Heading.officialNumber)) { [self] paper in
            if let number = paper.number {
              number
            } else if page.isRunning {
              a(.href(page.address(of: .numberPaper, ["paper": paper.code.rawValue]))) {
                words.text(.verbNumberPaper)
              }
            }
          },
          Table.Column(words.text(Heading.signed)) { [self] paper in
            if let signature = paper.signature {
              "\(signature.signer), \(words.date(signature.on))"
            } else if page.isRunning {
              a(.href(page.address(of: .signPaper, ["paper": paper.code.rawValue]))) {
                words.text(.verbSignPaper)
              }
            }
          },
          Table.Column(words.text(Heading.file)) { [self] paper in scan(of: paper) },
        ]
      ).markup(papers, words: words, empty: words.text(.noPapers))
    }
  }

  /// The way to a paper's file; where there is none, the way to add it.
  @MarkupBuilder private func scan(of paper: DocumentLine) -> Markup {
    if let file = paper.file {
      a(.href(page.address(ofFile: paper.code))) {
        words.download(
          MediaType(rawValue: file.mediaType)?.suffix.uppercased() ?? "", bytes: file.size)
        span(.class(.unseen)) { ": \(paper.title)" }
      }
    } else {
      words.text(Phrase.noScan)
      if page.isRunning {
        br()
        a(.href(page.address(of: .attach, ["paper": paper.code.rawValue]))) {
          words.text(.verbAttach)
        }
      }
    }
  }

  var tasks: Markup {
    panel(
      words.text(Heading.tasks), id: "tasks", actions: page.isRunning ? link(to: .task) : nil
    ) {
      Table<TaskLine>(
        words.text(Heading.tasks),
        columns: [
          Table.Column(words.text(Heading.title)) { "\($0.number). \($0.title)" },
          Table.Column(words.text(Heading.owner)) { $0.owner.name },
          Table.Column(words.text(Heading.due)) { [words] task in
            task.dueOn.map { words.date($0) } ?? "–"
          },
          Table.Column(words.text(Heading.status)) { [self] task in
            if task.status == .open, page.isRunning {
              button(words.text(.verbTaskDone), .taskDone, carrying: ["task": "\(task.number)"])
            } else {
              words.title(task.status)
            }
          },
        ]
      ).markup(detail.tasks, words: words)
    }
  }

  var findings: Markup {
    panel(
      words.text(Heading.findings), id: "findings",
      actions: page.isRunning
        ? Markup([link(to: .finding), link(to: .noFindings), link(to: .remedy)]) : nil
    ) {
      if state.noFindings { p { words.text(Phrase.noFindings) } }
      ol {
        for finding in detail.findings {
          li {
            span(.lang(Language.vietnamese.code)) { finding.text }
            if finding.isWithdrawn { " (\(words.text(Phrase.withdrawn)))" }
            remedies(of: finding.number)
          }
        }
      }
    }
  }

  private func remedies(of finding: Int) -> Markup {
    ul {
      for remedy in detail.remedies where remedy.finding == finding {
        li {
          "\(words.text(Phrase.remedy)) \(remedy.number): \(remedy.text) "
          "(\(remedy.assignee), \(words.date(remedy.dueOn))) "
          Badge.text(words.title(remedy.status), remedy.status == .verified ? .ok : .soon)
          if page.isRunning { div(.class(.actions)) { acts(on: remedy) } }
        }
      }
    }
  }

  private func acts(on remedy: RemedyLine) -> Markup {
    let number = "\(remedy.number)"
    switch remedy.status {
    case .required: return link(to: .reportRemedy, ["remedy": number])
    case .reported:
      return Markup([
        link(to: .verifyRemedy, ["remedy": number]), link(to: .returnRemedy, ["remedy": number]),
      ])
    case .verified, .withdrawn: return Markup()
    }
  }

  /// What else can be done, seldom, and what has been done.
  var others: Markup {
    panel(words.text(.history), id: "history") {
      p {
        a(.href(Address(["cases", state.code.rawValue, "history"]))) {
          words.text(.wholeHistory)
        }
      }
      div(.class(.actions)) {
        for verb in seldom { link(to: verb) }
      }
    }
  }

  private var seldom: [CaseVerb] {
    switch state.status {
    case .open: [.diary, .hearing, .relation, .pause, .cancel]
    case .paused: [.resume, .cancel]
    case .closed, .cancelled: [.reopen]
    }
  }
}
