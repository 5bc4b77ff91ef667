package import Engine
import Postgres

// Columns as the engine's values.

extension Row {
  func date(_ column: Int) -> CivilDate {
    CivilDate(daysSince1970: self[column, as: PostgresDate.self].days)
  }

  func dateIfThere(_ column: Int) -> CivilDate? {
    self[column, as: PostgresDate?.self].map { CivilDate(daysSince1970: $0.days) }
  }

  func moment(_ column: Int) -> Moment {
    Moment(microseconds: self[column, as: PostgresTimestamp.self].microseconds)
  }

  func momentIfThere(_ column: Int) -> Moment? {
    self[column, as: PostgresTimestamp?.self].map { Moment(microseconds: $0.microseconds) }
  }

  func code<Subject>(_ column: Int) -> Code<Subject> { Code(self[column, as: String.self]) }

  func codeIfThere<Subject>(_ column: Int) -> Code<Subject>? {
    self[column, as: String?.self].map { Code($0) }
  }

  /// A member of a vocabulary.
  ///
  /// - Precondition: a CHECK constraint keeps other numbers out of the column.
  func word<Word: Vocabulary>(_ column: Int) -> Word {
    let number: Int16 = self[column]
    guard let word = Word(rawValue: number) else {
      preconditionFailure("\(Word.self) has no member \(number)")
    }
    return word
  }

  /// An array of roles.
  func roles(_ column: Int) -> Set<Role> {
    Set(self[column, as: [Int16].self].compactMap(Role.init(rawValue:)))
  }

  /// A code and the name beside it.
  func line<Subject>(_ column: Int) -> NamedLine<Subject> {
    NamedLine(code: code(column), name: self[column + 1])
  }

  func lineIfThere<Subject>(_ column: Int) -> NamedLine<Subject>? {
    self[column, as: String?.self].map { NamedLine(code: Code($0), name: self[column + 1]) }
  }
}

/// A person or a unit as lists show them: the stable code, and the name for people.
package struct NamedLine<Subject>: Hashable, Sendable {
  package var code: Code<Subject>
  package var name: String

  package init(code: Code<Subject>, name: String) {
    self.code = code
    self.name = name
  }
}

package typealias PersonLine = NamedLine<Named.Person>
package typealias UnitLine = NamedLine<Named.PartyUnit>
