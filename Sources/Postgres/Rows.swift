/// What a statement brought back: its rows, or for a command how many rows it changed.
///
/// The rows stay where libpq put them and are decoded when asked for.
package struct Rows: Sendable {
  let result: ResultBuffer
  let statement: Statement

  init(_ result: ResultBuffer, statement: Statement) {
    self.result = result
    self.statement = statement
  }

  /// How many rows the command changed, or the query returned.
  package var affectedRows: Int { result.affectedRows ?? 0 }

  /// The columns' names, in order.
  package var columns: [String] { (0..<result.columnCount).map { result.name(of: $0) } }

  /// The columns' types, in order.
  package var types: [PostgresType] { (0..<result.columnCount).map { result.type(of: $0) } }
}

extension Rows: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { result.rowCount }

  package subscript(position: Int) -> Row {
    precondition(
      position >= 0 && position < result.rowCount,
      "\(statement.name): row \(position) of \(result.rowCount)")
    return Row(result: result, statement: statement, index: position)
  }
}

/// One row; its columns are counted from zero.
package struct Row: Sendable {
  let result: ResultBuffer
  let statement: Statement
  let index: Int

  /// Decodes one column.
  ///
  /// A column of another type, or a NULL where `Value` is not optional, means that program and
  /// statement disagree: that ends the program, with the statement, the column and both types in
  /// the message.
  package func value<Value: PostgresDecodable>(
    at column: Int, as: Value.Type = Value.self
  ) -> Value {
    precondition(
      column >= 0 && column < result.columnCount,
      "\(statement.name): column \(column) of \(result.columnCount)")
    let type = result.type(of: column)
    guard Value.canDecode(type) else { mismatch(column, Value.self, "is \(type)") }
    guard !result.isNull(row: index, column: column) else { return valueOfNull(column) }
    do throws(Undecodable) {
      return try result.decode(row: index, column: column, type: type, as: Value.self)
    } catch {
      mismatch(column, Value.self, "is \(type), but what it holds is none")
    }
  }

  package subscript<Value: PostgresDecodable>(column: Int, as type: Value.Type = Value.self)
    -> Value
  {
    value(at: column, as: type)
  }

  /// What NULL is read as; apart, because the optional costs those who meet no NULL as well.
  @inline(never)
  private func valueOfNull<Value: PostgresDecodable>(_ column: Int) -> Value {
    guard let value = Value.fromNull else { mismatch(column, Value.self, "is NULL") }
    return value
  }

  private func mismatch<Value>(_ column: Int, _ type: Value.Type, _ found: String) -> Never {
    // Not a precondition's failure: an optimised build would keep the message to itself.
    fatalError(
      "\(statement.name): column \(column) (\(result.name(of: column))) \(found), not \(type)")
  }
}
