import Casework
import Engine
import Filters
import HTML
import Store
import Texts
import Views

/// How many cases there are, by body, stage and age; each number leads to its cases.
struct BoardNumbers: Sendable {
  let board: Board
  let request: BoardRequest
  let words: Wording

  private var counts: CaseCounts { board.counts }

  var cases: Int { counts.lines.reduce(0) { $0 + $1.cases } }

  var overdue: Int { overdue { _ in true } }

  private func overdue(_ isMeant: (CountLine) -> Bool) -> Int {
    counts.lines.reduce(0) { $0 + ($1.age.isOverdue && isMeant($1) ? $1.cases : 0) }
  }

  private func cases(_ isMeant: (CountLine) -> Bool) -> Int {
    counts.lines.reduce(0) { $0 + (isMeant($1) ? $1.cases : 0) }
  }

  /// The list of cases for which these hold beside what the board is narrowed by.
  private func address(_ conditions: [Filter], in place: Filter? = nil) -> Address {
    let whole = board.around.family.first.map { Filter.test(.under($0.code)) }
    let person = request.responsible.map(Filter.responsible)
    return .cases(
      where: conditions + [place ?? whole, person].compactMap(\.self) + request.conditions)
  }

  /// Every overdue case that is counted.
  var allOverdue: Address {
    address([.due(from: nil, to: board.today.advanced(byDays: -1))])
  }

  var allSoon: Address { address([.due(from: board.today, to: board.soonUntil)]) }
}

// MARK: - As tables

extension BoardNumbers {
  /// The bodies with the most that is overdue first, but the unit's own before those below it.
  var heatMap: Markup {
    let units = Set(counts.lines.map(\.unit)).sorted { left, right in
      let (first, second) = (rank(left), rank(right))
      return first == second ? left.code < right.code : first < second
    }
    return HeatMap(
      words.text(.byBody), heading: words.text(Heading.unit), rows: units.map(row)
    ).markup(words)
  }

  private func rank(_ unit: UnitLine) -> (Int, Int, Int) {
    let isOwn = unit.code == board.around.family.first?.code
    return (
      isOwn ? 0 : 1, -overdue { $0.unit == unit }, -cases { $0.unit == unit }
    )
  }

  private func row(_ unit: UnitLine) -> HeatMap.Row {
    let place = Filter.line(unit.code, amid: board.around)
    let isOwn = unit.code == board.around.family.first?.code
    var cells: [Stage: HeatMap.Cell] = [:]
    for stage in Stage.allCases {
      let count = cases { $0.unit == unit && $0.stage == stage }
      guard count > 0 else { continue }
      cells[stage] = HeatMap.Cell(
        count: count, overdue: overdue { $0.unit == unit && $0.stage == stage },
        address: address([.running, .stage(stage)], in: place))
    }
    return HeatMap.Row(
      name: unit.name,
      address: isOwn ? address([.running], in: place) : request.address { $0.unit = unit.code },
      cells: cells)
  }

  var byStage: Markup {
    Table<Stage>(
      words.text(.byStage),
      columns: [
        Table.Column(words.text(Heading.stage)) { [words] stage in words.title(stage) },
        Table.Column(words.text(Heading.cases), isNumber: true) { [self] stage in
          number(cases { $0.stage == stage }, [.running, .stage(stage)])
        },
        Table.Column(words.text(.overdue), isNumber: true) { [self] stage in
          number(
            overdue { $0.stage == stage },
            [.due(from: nil, to: board.today.advanced(byDays: -1)), .stage(stage)])
        },
      ]
    ).markup(Stage.allCases, words: words)
  }

  var byAge: Markup {
    Table<CountAge>(
      words.text(.byAge),
      columns: [
        Table.Column(words.text(.age)) { [words] age in words.title(age) },
        Table.Column(words.text(Heading.cases), isNumber: true) { [self] age in
          number(cases { $0.age == age }, [.age(age, on: board.today)])
        },
      ]
    ).markup(CountAge.allCases, words: words)
  }

  private func number(_ count: Int, _ conditions: [Filter]) -> Markup {
    guard count > 0 else { return span(.class(.quiet)) { "0" } }
    return a(.href(address(conditions))) { words.number(count) }
  }
}
