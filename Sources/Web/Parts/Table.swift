package import HTML
package import Texts

/// A table of values of one kind, which becomes a list of cards where the screen is narrow.
///
/// The style sheet then shows cells as blocks, which takes the table's meaning away from assistive technology;
/// so the roles are said as well. Each cell carries its heading for the same reason.
package struct Table<Row>: Sendable {
  /// One column: its heading, and what stands in it for a row.
  package struct Column: Sendable {
    fileprivate let heading: String
    fileprivate let isNumber: Bool
    fileprivate let order: Attribute.Order?
    fileprivate let cell: @Sendable (Row) -> Markup

    package init(
      _ heading: String, isNumber: Bool = false, sorted order: Attribute.Order? = nil,
      @MarkupBuilder cell: @escaping @Sendable (Row) -> Markup
    ) {
      self.heading = heading
      self.isNumber = isNumber
      self.order = order
      self.cell = cell
    }
  }

  private let caption: String
  private let columns: [Column]

  /// - Parameters:
  ///   - caption: What the rows are; heard, and seen on paper.
  ///   - columns: The first one names the row.
  package init(_ caption: String, columns: [Column]) {
    self.caption = caption
    self.columns = columns
  }

  /// The table, or a sentence where there are no rows.
  package func markup(_ rows: some Collection<Row>, words: Wording, empty: String? = nil) -> Markup
  {
    guard !rows.isEmpty else { return p(.class(.empty)) { empty ?? words.text(.noRows) } }
    return table(.class(.table), .role(.table)) {
      HTML.caption(.class(.unseen)) { self.caption }
      thead(.role(.rowgroup)) {
        tr(.role(.row)) {
          for column in columns {
            th(
              .scope(.col), .role(.columnheader), .sorted(column.order),
              column.isNumber ? .class(.number) : .none
            ) { column.heading }
          }
        }
      }
      tbody(.role(.rowgroup)) {
        for row in rows {
          tr(.role(.row)) {
            for (index, column) in columns.enumerated() { cell(column, index, row) }
          }
        }
      }
    }
  }

  private func cell(_ column: Column, _ index: Int, _ row: Row) -> Markup {
    let look: Attribute = column.isNumber ? .class(.number) : .none
    let label = Attribute.data("label", column.heading)
    return index == 0
      ? th(.scope(.row), .role(.rowheader), look, label) { div { column.cell(row) } }
      : td(.role(.cell), look, label) { div { column.cell(row) } }
  }
}
