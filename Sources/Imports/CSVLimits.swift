/// How large a CSV file may be, so that no file can take the server's memory or an evening.
package struct CSVLimits: Hashable, Sendable {
  /// Size of the whole file.
  package var bytes = 64 * 1024 * 1024
  /// Unicode scalars in one cell; a spreadsheet cell holds 32,767 characters.
  package var cellCharacters = 32_768
  /// Rows, the header aside.
  package var rows = 1_000_000
  /// Cells in one row.
  package var columns = 256
  /// Errors that are listed before reading stops.
  package var errors = 100

  package init() {}
}
