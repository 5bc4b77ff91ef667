import Engine
import JSON
import Store
import Texts
import Views

extension PartyUnit {
  /// The columns of every list of units.
  static func columns(_ words: Wording) -> [Column<PartyUnit>] {
    [
      Column("code", Heading.code) { JSON($0.code) },
      Column("level", Heading.level, { JSON($0.level) }, text: { words.title($0.level) }),
      Column("organ", Heading.organ, { JSON($0.organ) }, text: { words.title($0.organ) }),
      Column("name", Heading.title) { .string($0.name) },
      Column("symbol", Heading.symbol) { .string($0.symbol) },
      Column("parent", Heading.parent) { JSON($0.parent) },
      Column("starts_on") { JSON($0.startsOn) },
      Column(
        "ends_on", Heading.ends, { JSON($0.endsOn) },
        text: { $0.endsOn.map(words.date) ?? "" }),
      Column("successor") { JSON($0.successor) },
    ]
  }
}
