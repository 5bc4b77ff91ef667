import Engine
import HTML
import TestSupport
import Testing
import Texts
import Web

struct HeatMapTests {
  @Test func `the most overdue is the darkest, any at all is shaded, and none is not`() throws {
    let overdue: [Stage: Int] = [
      .plan: 0, .decision: 1, .teamWork: 5, .report: 10, .conclusion: 16, .followUp: 20,
    ]
    let cells = overdue.mapValues { HeatMap.Cell(count: 30, overdue: $0, address: Address([])) }
    let map = HeatMap(
      "Số vụ", heading: "Tổ chức",
      rows: [HeatMap.Row(name: "Vĩnh Thạnh", address: Address([]), cells: cells)])
    let shades = try map.markup(Wording(language: .vietnamese)).bytes.nodes.elements("td")
      .map { $0["class"] }
    #expect(
      shades == [
        "number", "number heat1", "number heat2", "number heat3", "number heat4", "number heat5",
      ])
  }

  @Test func `a cell says its numbers in words, and leads to its cases`() throws {
    let cell = HeatMap.Cell(count: 1_204, overdue: 3, address: Address(["cases"]))
    let map = HeatMap(
      "Cases", heading: "Unit",
      rows: [HeatMap.Row(name: "A", address: Address(["b"]), cells: [.report: cell])])
    let cells = try map.markup(Wording(language: .english)).bytes.nodes.elements("td")
    #expect(cells.map(\.text) == ["0", "0", "0", "1,2043 overdue", "0", "0"])
    #expect(cells.elements("a").map { $0["href"] } == ["/cases"])
  }
}
