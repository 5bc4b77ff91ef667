import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl unit tree`: a unit and what stands below it, drawn as a tree.
struct UnitTree: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tree",
      abstract: Help.text(
        vi: "Vẽ tổ chức và các tổ chức trực thuộc.",
        en: "Draw a unit and what stands below it."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .text(
      vi: "Tổ chức ở trên cùng; nếu bỏ trống là Trung ương.",
      en: "The unit at the top; the centre unless told."))
  var code = "TW"

  @Option(
    help: .text(
      vi: "Hiện bao nhiêu cấp bên dưới.",
      en: "How many levels below the top to show."))
  var depth = 2

  @Flag(help: .endedUnitsToo)
  var all = false

  /// More units than a country has.
  private static let unitsMax = 100_000

  func run(in context: Context) async throws(Failure) {
    let top: UnitCode = try context.input.code(code, for: "UNIT")
    guard (0...20).contains(depth) else {
      throw .usage(.badValue("\(depth)", for: "--depth", allowed: ["0…20"]))
    }
    _ = try await context.actor()
    var filter = UnitFilter(under: top)
    filter.includesEnded = all
    filter.limit = Self.unitsMax
    let units = try await context.administering {
      [filter] (administration) async throws(AdministrationError) in
      try await administration.units(filter)
    }.lines
    let lines = Self.lines(units, from: top, depth: depth)
    let words = Wording(language: context.language)
    let columns: [Column<Line>] = [
      Column("depth") { JSON($0.depth) },
      Column("code", Heading.code) { JSON($0.unit.code) },
      Column(
        "name", Heading.title, { .string($0.unit.name) },
        text: { String(repeating: "  ", count: $0.depth) + $0.unit.name }),
      Column("level", Heading.level, { JSON($0.unit.level) }, text: { words.title($0.unit.level) }),
      Column("organ") { JSON($0.unit.organ) },
      Column("parent") { JSON($0.unit.parent) },
      Column(
        "ends_on", Heading.ends, { JSON($0.unit.endsOn) },
        text: { $0.unit.endsOn.map(words.date) ?? "" }),
    ]
    context.printer.list(columns, Cut(lines: lines))
  }

  struct Line: Hashable, Sendable {
    let depth: Int
    let unit: PartyUnit
  }

  /// The units in the order of a tree: each before what stands below it, neighbours as they came.
  static func lines(_ units: [PartyUnit], from top: UnitCode, depth: Int) -> [Line] {
    let below = Dictionary(grouping: units.filter { $0.code != top }, by: \.parent)
    var lines: [Line] = []
    var waiting = units.filter { $0.code == top }.map { Line(depth: 0, unit: $0) }
    while let line = waiting.popLast() {
      lines.append(line)
      guard line.depth < depth else { continue }
      let children = below[line.unit.code] ?? []
      waiting += children.reversed().map { Line(depth: line.depth + 1, unit: $0) }
    }
    return lines
  }
}
