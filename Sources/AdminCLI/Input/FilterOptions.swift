import ArgumentParser
import Engine
import Filters
import Store

/// A condition on cases in the language of `docs/where.md`.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .customLong("where"),
    help: ArgumentHelp(
      Help.text(
        vi: "Điều kiện, ví dụ 'stage = report and overdue > 5d'; xem docs/where.md.",
        en: "A condition, such as 'stage = report and overdue > 5d'; see docs/where.md."),
      valueName: "expression"))
  var condition: String?

  /// What was typed, read.
  func filter() throws(Failure) -> Filter? {
    guard let condition else { return nil }
    do throws(FilterFault) {
      return try Filter(parsing: condition)
    } catch {
      throw .usage(Remark(error, for: "--where"))
    }
  }
}

extension Context {
  /// Refuses a filter that names a unit or a person there is none of, which would else find nothing.
  func check(_ filter: Filter?, for viewer: Viewer) async throws(Failure) {
    guard let filter else { return }
    for unit in filter.units.sorted() { try await check(unit: unit, for: viewer) }
    for person in filter.people.sorted() {
      try await check(unit: nil, person: person, for: viewer)
    }
  }
}
