package import Engine
package import Postgres

/// An organisation of the tree, as it is stored.
package struct PartyUnit: Sendable, Hashable {
  package let id: Int32
  package let code: UnitCode
  package let parent: UnitCode?
  package let organ: Organ
  package let level: Level
  package let name: String
  /// What stands behind the slash in the numbers of its papers; empty where it gives none.
  package let symbol: String
  package let startsOn: CivilDate?
  package let endsOn: CivilDate?
  /// The unit that went on with its work.
  package let successor: UnitCode?

  init(_ row: Row) {
    id = row[0]
    code = row.code(1)
    parent = row.codeIfThere(2)
    organ = row.word(3)
    level = row.word(4)
    name = row[5]
    symbol = row[6]
    startsOn = row.dateIfThere(7)
    endsOn = row.dateIfThere(8)
    successor = row.codeIfThere(9)
  }
}

/// Which units to list.
package struct UnitFilter: Sendable, Hashable {
  /// The unit whose subtree to look in, itself included.
  package var under: UnitCode?
  package var organ: Organ?
  package var level: Level?
  /// Words of the name, in any spelling.
  package var words: String?
  package var includesEnded = false
  package var limit = 1_000
  package var skip = 0

  package init(under: UnitCode? = nil) {
    self.under = under
  }
}

/// A body to be made under another.
package struct NewUnit: Sendable, Hashable {
  package var code: UnitCode
  package var parent: UnitCode
  package var organ: Organ
  package var level: Level
  package var name: String
  package var symbol: String
  package var startsOn: CivilDate?

  package init(
    code: UnitCode, parent: UnitCode, organ: Organ, level: Level, name: String,
    symbol: String = "", startsOn: CivilDate? = nil
  ) {
    self.code = code
    self.parent = parent
    self.organ = organ
    self.level = level
    self.name = name
    self.symbol = symbol
    self.startsOn = startsOn
  }
}

/// What an import did, row by row.
package struct ImportCounts: Sendable, Hashable {
  package var added: Int
  package var changed: Int
  package var unchanged: Int

  package init(added: Int, changed: Int, unchanged: Int) {
    self.added = added
    self.changed = changed
    self.unchanged = unchanged
  }
}

/// Why a unit was not found, made or changed.
package enum UnitError: Error, Sendable, Hashable, PostgresFailure {
  case noUnit(UnitCode)
  case noSuccessor(UnitCode)
  case codeTaken
  /// A unit would stand below itself.
  case notATree
  /// A commission or an organ of a committee would come under another committee.
  case committeeChanged
  /// The last day is before the first.
  case endsBeforeItStarts
  case nameUnusable
  case database(PostgresError)

  package init(_ error: PostgresError) {
    switch error.constraint {
    case "unit_codes_are_unique": self = .codeTaken
    case "units_form_a_tree": self = .notATree
    case "bodies_stay_with_their_committee": self = .committeeChanged
    case "units_end_after_they_start": self = .endsBeforeItStarts
    case "unit_names_are_short": self = .nameUnusable
    default: self = .database(error)
    }
  }
}
