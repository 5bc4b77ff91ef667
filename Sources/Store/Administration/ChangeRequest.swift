package import Engine
package import Imports

/// What a change to the administration asks, as one digest: a key that comes again with another question
/// is refused.
///
/// What the program makes up is no part of the question, such as today's date for one that was not given.
package struct ChangeRequest: Sendable {
  private var list = LengthPrefixedList(version: 1)

  /// - Parameters:
  ///   - kind: What is to be done.
  ///   - parts: What was typed, always in the same order; nil is another question than an empty text.
  package init(_ kind: LogKind, _ parts: String?...) {
    list.append(kind.code)
    for part in parts { append(part) }
  }

  package init(importing tree: [PartyUnitRecord]) {
    self.init(.unitsImported)
    for unit in tree {
      append(unit.code, unit.parentCode, unit.organ.code, unit.level.code, unit.name)
      append(unit.symbol, unit.endsOn?.description)
    }
  }

  package init(publishing days: [CalendarDay], through day: CivilDate) {
    self.init(.calendarPublished, day.description)
    for day in days {
      append(day.date.description, day.kind.rawValue, day.name, day.source)
      append(day.isProvisional ? "provisional" : nil)
    }
  }

  package init(
    importing items: [ProgramItemRecord], title: String, body: UnitCode?, under parent: UnitCode?,
    level: Level?, makesBodies: Bool
  ) {
    self.init(
      .programImported, title, body?.rawValue, parent?.rawValue, level?.code,
      makesBodies ? "creates" : nil)
    for item in items { list.append(item.fingerprint[...]) }
  }

  /// Adds what was typed.
  package mutating func append(_ parts: String?...) {
    for part in parts {
      list.append(part == nil ? "" : "=")
      if let part { list.append(part) }
    }
  }

  /// 32 bytes; the reason is asked for too.
  func sha256(reason: String?) -> [UInt8] {
    var asked = self
    asked.append(reason)
    return EventHash.sha256(asked.list.bytes)
  }
}
