import Casework
import Engine
import HTML
import Store
import Texts
import Views

/// The page of a board: understood by somebody who has two minutes.
struct BoardView: Sendable {
  let board: Board
  let request: BoardRequest
  let words: Wording
  private let byProcess: [Int32: Wording]

  init(board: Board, request: BoardRequest, words: Wording) {
    self.board = board
    self.request = request
    self.words = words
    byProcess = board.processes.mapValues {
      Wording(language: words.language, process: $0.definition)
    }
  }

  private var numbers: BoardNumbers {
    BoardNumbers(board: board, request: request, words: words)
  }

  private var isFirst: Bool { request.after == nil }

  func markup(in layout: Layout) -> Markup {
    layout.page(words.text(WebText.board), in: .board) {
      pageTitle(words.text(WebText.board), kicker: kicker)
      filters
      overdue
      if isFirst {
        soon
        if numbers.cases > 0 { tables } else { nothing }
      }
    }
  }

  private var kicker: String {
    [words.date(board.today), board.around.family.first?.name].compactMap(\.self)
      .joined(separator: " · ")
  }

  /// What a case of a line is called by its own process.
  private func titles(of line: BoardLine) -> Wording { byProcess[line.due.processID] ?? words }
}

// MARK: - What is late

extension BoardView {
  private var overdue: Markup {
    let lines = board.overdue.lines
    return panel(words.text(BoardText.overdue), id: "overdue") {
      if lines.isEmpty, isFirst {
        p(.class(.lead)) {
          span(.class(.badge, .ok), .ornament) { "✓" }
          " "
          words.text(.nothingOverdue)
        }
      } else {
        if isFirst, numbers.cases > 0 {
          p(.class(.lead)) {
            a(.href(numbers.allOverdue)) { words.overdue(numbers.overdue, of: numbers.cases) }
          }
        }
        together(lines, words.text(BoardText.overdue))
        pager(
          shown: lines.count, total: nil, first: isFirst ? nil : request.address { _ in },
          next: next, words: words)
      }
    }
  }

  private var next: Address? {
    guard board.overdue.isCut, let last = board.overdue.lines.last else { return nil }
    return request.address { $0.after = last.due.cursor }
  }

  private var soon: Markup {
    panel(
      words.text(.dueSoon), id: "soon",
      actions: board.soon.isCut ? buttonLink(words.text(.allDueSoon), to: numbers.allSoon) : nil
    ) {
      p(.class(.quiet)) { words.dueSoon(CaseReading.soonDays, until: board.soonUntil) }
      if board.soon.lines.isEmpty {
        p(.class(.empty)) { words.text(.nothingDueSoon) }
      } else {
        table(words.text(.dueSoon), named: "soon").markup(board.soon.lines, words: words)
      }
    }
  }

  /// Lines of which several can be ticked, and what can be done with those.
  private func together(_ lines: [BoardLine], _ caption: String) -> Markup {
    form(.class(.stack), .method(.get), .action(Address(["board", "act"]))) {
      hidden("back", request.address.text)
      table(caption, named: "case", isTicked: true).markup(lines, words: words)
      tickedButtons(words)
    }
  }

  private func table(
    _ caption: String, named name: String, isTicked: Bool = false
  ) -> Table<BoardLine> {
    Table(
      caption,
      columns: [
        Table.Column(words.text(Heading.case)) { [self] line in
          isTicked ? ticked(line) : title(of: line)
        },
        Table.Column(isTicked ? words.text(.whatIsLate) : words.text(Heading.deadline)) {
          [self] line in
          titles(of: line).title(line.due.deadline)
          br()
          span(.class(.quiet)) { words.date(line.due.dueOn) + " " }
          Badge.due(line.due.dueOn, today: board.today, calendar: board.calendar, words)
        },
        Table.Column(words.text(Heading.step)) { [self] line in
          titles(of: line).title(line.due.step)
          br()
          span(.class(.quiet), .lang(Language.vietnamese.code)) { line.due.body.name }
        },
        Table.Column(words.text(Heading.responsible)) { [self] line in person(of: line) },
        Table.Column(isTicked ? words.text(.delay) : words.text(Heading.blockers)) { [self] line in
          line.delay.map { titles(of: line).sentence($0) } ?? "–"
        },
      ])
  }

  private func title(of line: BoardLine) -> Markup {
    Markup {
      a(.href(Address(["cases", line.due.code.rawValue])), .lang(Language.vietnamese.code)) {
        line.due.title
      }
      br()
      small(.class(.quiet)) { line.due.code.rawValue }
      " "
      if line.due.grade.needsClearance { Badge.grade(line.due.grade, words) }
    }
  }

  private func ticked(_ line: BoardLine) -> Markup {
    let case_ = TickedCase(
      code: line.due.code, revision: line.due.revision, deadline: line.due.deadline)
    return case_.markup(words) { title(of: line) }
  }

  private func person(of line: BoardLine) -> Markup {
    guard let person = line.due.responsible else {
      return Badge.text(words.text(Phrase.nobody), .soon)
    }
    return a(
      .href(request.address { $0.responsible = person.code }), .lang(Language.vietnamese.code)
    ) { person.name }
  }
}

// MARK: - How much there is

extension BoardView {
  private var tables: Markup {
    Markup {
      panel(
        words.text(.byBody), id: "bodies",
        actions: wider.map { buttonLink(words.text(.wider), to: $0) }
      ) {
        if let at = board.counts.at {
          p(.class(.quiet)) { "\(words.text(.asOf)) \(words.moment(at))" }
        }
        numbers.heatMap
      }
      div(.class(.halves)) {
        panel(words.text(.byStage), id: "stages") { numbers.byStage }
        panel(words.text(.byAge), id: "ages") { numbers.byAge }
      }
    }
  }

  private var nothing: Markup {
    panel(words.text(.byBody), id: "bodies") { p(.class(.empty)) { words.text(.noCases) } }
  }

  /// The board of what is above, once somebody has gone down.
  private var wider: Address? {
    guard request.unit != nil, let above = board.around.above else { return nil }
    return request.address { $0.unit = above.code }
  }

  private var filters: Markup {
    filterBar(
      to: Address(["board"]),
      [
        .unit(board.around, chosen: request.unit, words),
        .stage(request.stage, words),
        .responsible(board.roster, chosen: request.responsible?.rawValue, words),
        .type(request.caseType, words),
      ], reset: Address(["board"]), words: words)
  }
}
