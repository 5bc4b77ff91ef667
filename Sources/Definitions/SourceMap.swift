/// Where each part of a definition stands in its file, so that what the compiler finds can be
/// shown with line and column.
///
/// Entries of lists that have an identifier, such as steps, are found by index and by identifier.
package struct SourceMap: Hashable, Sendable {
  package let file: String
  private var positions: [[String]: SourcePosition] = [:]

  init(file: String) {
    self.file = file
  }

  /// The place of the longest part of the path that stands in the file.
  package func position(of path: [String]) -> SourcePosition {
    var path = path[...]
    while true {
      if let position = positions[Array(path)] { return position }
      if path.isEmpty { return SourcePosition(line: 1, column: 1) }
      path.removeLast()
    }
  }

  /// The first place given for a path stays.
  mutating func place(_ path: [String], at position: SourcePosition) {
    if positions[path] == nil { positions[path] = position }
  }
}
