package import Engine
import Postgres
import Schema

extension BulkStore {
  /// What a program item gives the case that a plan opens from it.
  package struct OpeningItem: Hashable, Sendable {
    package var content: String
    package var subject: String
    package var subjectKind: SubjectKind?
    package var body: UnitCode
    /// The processes that are published for the item's kind of case.
    package var processes: [ProcessCode]
    package var hasCase: Bool
  }

  /// The items with these codes; those that are not there are left out.
  package static func openingItems(
    _ codes: [ProgramItemCode], on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> [ProgramItemCode: OpeningItem] {
    let rows = try runner.running(.loadOpeningItems, [.texts(codes.map(\.rawValue))])
    var items: [ProgramItemCode: OpeningItem] = [:]
    for row in rows {
      items[row.code(0)] = OpeningItem(
        content: row[1], subject: row[2],
        subjectKind: row[3, as: Int16?.self].flatMap(SubjectKind.init(rawValue:)),
        body: row.code(4), processes: row[5, as: [String].self].map { ProcessCode($0) },
        hasCase: row[6])
    }
    return items
  }
}
