package import Engine
package import HTML
package import Texts

/// How many cases each body has in each stage, shaded by how many of them are overdue.
///
/// It is a table whose numbers say everything; the shade leads the eye to them. On a narrow screen it scrolls
/// within itself, since its two directions mean something.
package struct HeatMap: Sendable {
  /// The cases of one body in one stage.
  package struct Cell: Sendable {
    package let count: Int
    package let overdue: Int
    /// The list of these cases.
    package let address: Address

    package init(count: Int, overdue: Int, address: Address) {
      self.count = count
      self.overdue = overdue
      self.address = address
    }
  }

  /// A body with a cell for each stage that it has cases in.
  package struct Row: Sendable {
    package let name: String
    package let address: Address
    package let cells: [Stage: Cell]

    package init(name: String, address: Address, cells: [Stage: Cell]) {
      self.name = name
      self.address = address
      self.cells = cells
    }
  }

  private let caption: String
  private let heading: String
  private let rows: [Row]

  /// - Parameters:
  ///   - caption: What is counted, and as of when.
  ///   - heading: What the rows are.
  ///   - rows: In the order in which they are shown.
  package init(_ caption: String, heading: String, rows: [Row]) {
    self.caption = caption
    self.heading = heading
    self.rows = rows
  }

  /// The map, with a column for each stage.
  package func markup(_ words: Wording) -> Markup {
    let most = rows.flatMap(\.cells.values).map(\.overdue).max() ?? 0
    return div(.class(.scroll), .role(.region), .ariaLabel(caption), .tabStop) {
      table(.class(.heat)) {
        HTML.caption(.class(.unseen)) { self.caption }
        thead {
          tr {
            th(.scope(.col)) { heading }
            for stage in Stage.allCases {
              th(.scope(.col), .class(.number)) { words.title(stage) }
            }
          }
        }
        tbody {
          for row in rows {
            tr {
              th(.scope(.row)) { a(.href(row.address), .lang("vi")) { row.name } }
              for stage in Stage.allCases { cell(row.cells[stage], most, words) }
            }
          }
        }
      }
    }
  }

  private func cell(_ cell: Cell?, _ most: Int, _ words: Wording) -> Markup {
    guard let cell, cell.count > 0 else { return td(.class(.number, .quiet)) { "0" } }
    return td(Self.shade(cell.overdue, of: most)) {
      a(.href(cell.address)) { words.number(cell.count) }
      if cell.overdue > 0 { small { words.overdue(cell.overdue) } }
    }
  }

  /// The shade in fifths of the most; the lightest for any at all, none for none.
  private static func shade(_ overdue: Int, of most: Int) -> Attribute {
    let fifths = overdue == 0 ? 0 : (overdue * 5 + most - 1) / most
    return switch fifths {
    case 0: .class(.number)
    case 1: .class(.number, .heat1)
    case 2: .class(.number, .heat2)
    case 3: .class(.number, .heat3)
    case 4: .class(.number, .heat4)
    default: .class(.number, .heat5)
    }
  }
}
