package import Engine
package import Postgres
import Schema

/// What a case that is opened from a program item starts with, unless the opener says otherwise.
package struct ItemGround: Hashable, Sendable {
  package var content: String
  package var body: UnitCode
  package var subjectKind: SubjectKind?
  /// The processes that are published for the item's kind of case.
  package var processes: [ProcessCode]

  init(_ row: Row) {
    content = row[0]
    body = UnitCode(row[2, as: String.self])
    subjectKind = row[3, as: Int16?.self].flatMap(SubjectKind.init(rawValue:))
    processes = row[4, as: [String].self].map { ProcessCode($0) }
  }
}

extension Viewer {
  /// What an item gives a case; nil when there is no such item.
  package func ground(
    of item: ProgramItemCode, on connection: borrowing Connection
  ) throws(StoreError) -> ItemGround? {
    try rows(.findProgramItem, [.text(item.rawValue)], on: connection).first.map(ItemGround.init)
  }
}
