import Casework
import Engine
import Filters
import HTML
import Store
import Texts

/// The page of a list of cases.
struct CaseListView: Sendable {
  let asked: CaseListRequest
  let cases: Cut<CaseSummary>
  /// Nil where nobody asked for it.
  let total: CaseTotal?
  let surroundings: ListSurroundings
  let words: Wording

  func markup(in layout: Layout) -> Markup {
    layout.page(words.text(WebText.cases), in: .cases, hasMistakes: asked.mistake != nil) {
      pageTitle(words.text(WebText.cases), kicker: words.date(surroundings.today))
      if asked.mistake != nil {
        errorSummary(of: [conditionField], words: words)
      }
      filters
      if asked.mistake == nil { list }
    }
  }

  private var filters: Markup {
    filterBar(
      to: Address(["cases"]),
      [
        .unit(surroundings.around, chosen: asked.unit, words),
        status,
        .stage(asked.stage, words), .type(asked.caseType, words), responsible,
      ], more: condition, reset: Address(["cases"]), words: words)
  }

  /// Without a choice a list is of cases that have not ended, unless a condition is asked.
  private var status: Narrowing {
    let any = Field.Choice(CaseListRequest.anyStatus, words.text(.anyStatus))
    return Narrowing(
      "status", words.text(Heading.status),
      any: words.text(asked.condition == nil ? .running : .anyStatus),
      (asked.condition == nil ? [any] : [])
        + CaseStatus.allCases.map { Field.Choice($0.code, words.title($0)) },
      chosen: asked.isOfAnyStatus ? CaseListRequest.anyStatus : asked.status?.code)
  }

  private var responsible: Narrowing {
    Narrowing.responsible(
      surroundings.roster, chosen: asked.responsible, words,
      before: [
        Field.Choice(CaseListRequest.me, words.text(.myself)),
        Field.Choice(CaseListRequest.nobody, words.text(Phrase.nobody)),
      ])
  }

  private var conditionField: Field {
    Field(
      "where", words.text(.condition), hint: words.text(.conditionHint), isRequired: false,
      mistake: sentence, .line(asked.typed))
  }

  /// The condition as it was typed; what is wrong with it stands above it, with its place marked.
  private var condition: Markup {
    div(.class(.whole, .stack)) {
      if case .fault(let fault) = asked.mistake { place(of: fault) }
      conditionField.markup(words)
    }
  }

  private var sentence: String? {
    switch asked.mistake {
    case nil: nil
    case .fault(let fault):
      Message.filterFault(
        code: fault.code, parameters: fault.parameters, for: words.text(.condition)
      ).text(in: words.language)
    case .unknown(.unit(let unit)): "\(words.text(.unknownUnit)): \(unit)"
    case .unknown(.person(let person)): "\(words.text(.unknownPerson)): \(person)"
    }
  }

  /// What was typed, with the place that is not understood marked; a mark of its own where something is missing.
  private func place(of fault: FilterFault) -> Markup {
    let scalars = Array(fault.text.unicodeScalars)
    let place = fault.place.clamped(to: 0..<scalars.count)
    func text(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(scalars[range]))
    }
    return p {
      "\(words.text(.unreadable)): "
      text(0..<place.lowerBound)
      mark { place.isEmpty ? "…" : text(place) }
      text(place.upperBound..<scalars.count)
    }
  }
}

// MARK: - The cases

extension CaseListView {
  private var list: Markup {
    panel(words.text(WebText.cases), id: "list", actions: total == nil ? counting : nil) {
      if cases.lines.isEmpty {
        p(.class(.empty)) { words.text(.noSuchCases) }
      } else {
        form(.class(.stack), .method(.get), .action(Address(["board", "act"]))) {
          hidden("back", asked.address.text)
          table.markup(cases.lines, words: words)
          tickedButtons(words)
        }
      }
      if let total, total.isMore {
        p(.class(.quiet)) { "\(words.text(.moreThan)) \(words.number(total.cases))" }
      }
      pager(
        shown: cases.lines.count, total: total.flatMap { $0.isMore ? nil : $0.cases },
        first: asked.after == nil ? nil : asked.address { $0.after = nil }, next: next,
        words: words)
    }
  }

  private var counting: Markup {
    buttonLink(words.text(.countThem), to: asked.address { $0.isCounted = true })
  }

  private var next: Address? {
    guard cases.isCut, let last = cases.lines.last else { return nil }
    return asked.address { $0.after = last.code }
  }

  private var table: Table<CaseSummary> {
    Table(
      words.text(WebText.cases),
      columns: [
        Table.Column(words.text(Heading.case)) { [words] line in
          TickedCase(code: line.code, revision: line.revision).markup(words) {
            a(.href(Address(["cases", line.code.rawValue])), .lang(Language.vietnamese.code)) {
              line.title
            }
            br()
            small(.class(.quiet)) { line.code.rawValue }
            " "
            if line.grade.needsClearance { Badge.grade(line.grade, words) }
          }
        },
        Table.Column(words.text(Heading.stage)) { [words] line in
          words.title(line.stage)
          if line.status != .open {
            br()
            Badge.text(words.title(line.status), line.status == .paused ? .soon : .neutral)
          }
        },
        Table.Column(words.text(Heading.body)) { line in
          span(.lang(Language.vietnamese.code)) { line.body.name }
        },
        Table.Column(words.text(Heading.responsible)) { [words] line in
          line.responsible.map { Markup($0.name) }
            ?? Badge.text(words.text(Phrase.nobody), .soon)
        },
        Table.Column(words.text(Heading.due)) { [words, surroundings] line in
          if let due = line.nextDueOn {
            words.date(due) + " "
            if line.status == .open {
              Badge.due(due, today: line.today, calendar: surroundings.calendar, words)
            }
          } else {
            "–"
          }
        },
      ])
  }
}
