package import Engine
package import JSON

/// What a change answers: kept in the log for whoever asks again under the same key.
package protocol LoggedAnswer: Sendable {
  /// As the log keeps it.
  var logged: JSON { get }

  /// Reads what the log has kept; nil when it is something else.
  init?(logged: JSON)
}

/// The answer of a change that has nothing to tell but that it was made.
package struct NoAnswer: LoggedAnswer, Hashable {
  package init() {}

  package var logged: JSON { .object([]) }

  package init?(logged: JSON) {}
}

extension Int: LoggedAnswer {
  package var logged: JSON { .int(Int64(self)) }

  package init?(logged: JSON) {
    guard let number = logged.int else { return nil }
    self = number
  }
}

extension CivilDate: LoggedAnswer {
  package var logged: JSON { stored }

  package init?(logged: JSON) {
    guard let date = logged.string.flatMap(CivilDate.init(iso:)) else { return nil }
    self = date
  }
}

extension ImportCounts: LoggedAnswer {
  package var logged: JSON {
    ["added": added.logged, "changed": changed.logged, "unchanged": unchanged.logged]
  }

  package init?(logged: JSON) {
    guard let added = logged["added"]?.int, let changed = logged["changed"]?.int,
      let unchanged = logged["unchanged"]?.int
    else { return nil }
    self.init(added: added, changed: changed, unchanged: unchanged)
  }
}

extension Array: LoggedAnswer where Element: LoggedAnswer {
  package var logged: JSON { .array(map(\.logged)) }

  package init?(logged: JSON) {
    guard let elements = logged.array else { return nil }
    let values = elements.compactMap(Element.init(logged:))
    guard values.count == elements.count else { return nil }
    self = values
  }
}

extension PublishedProcess: LoggedAnswer {
  package var logged: JSON {
    [
      "process": reference.code.stored, "version": reference.version.logged,
      "change": .string(change.rawValue),
    ]
  }

  package init?(logged: JSON) {
    guard let code = logged["process"]?.string, let version = logged["version"]?.int,
      let change = logged["change"]?.string.flatMap(Change.init(rawValue:))
    else { return nil }
    reference = ProcessReference(code: ProcessCode(code), version: version)
    self.change = change
  }
}

extension ProgramReport: LoggedAnswer {
  package var logged: JSON {
    [
      "programs": .array(counts.programs.map(JSON.string)), "added": counts.added.logged,
      "unchanged": counts.unchanged.logged,
      "bodies": .object(
        bodies.sorted { $0.key < $1.key }.map { JSON.Member($0.key, $0.value.stored) }),
      "created": created.logged,
    ]
  }

  package init?(logged: JSON) {
    guard let programs = logged["programs"]?.array?.compactMap(\.string),
      let added = logged["added"]?.int, let unchanged = logged["unchanged"]?.int,
      let bodies = logged["bodies"]?.object,
      let created = logged["created"].flatMap([NewUnit].init(logged:))
    else { return nil }
    counts = ProgramCounts(programs: programs, added: added, unchanged: unchanged)
    self.bodies = Dictionary(
      bodies.compactMap { member in member.value.string.map { (member.key, UnitCode($0)) } }
    ) { $1 }
    self.created = created
  }
}

extension NewUnit: LoggedAnswer {
  package var logged: JSON {
    [
      "code": code.stored, "parent": parent.stored, "organ": .string(organ.code),
      "level": .string(level.code), "name": .string(name), "symbol": .string(symbol),
    ]
  }

  /// A body that an import makes is in force since ever.
  package init?(logged: JSON) {
    guard let code = logged["code"]?.string, let parent = logged["parent"]?.string,
      let organ = logged["organ"]?.string.flatMap(Organ.init(code:)),
      let level = logged["level"]?.string.flatMap(Level.init(code:)),
      let name = logged["name"]?.string, let symbol = logged["symbol"]?.string
    else { return nil }
    self.init(
      code: UnitCode(code), parent: UnitCode(parent), organ: organ, level: level, name: name,
      symbol: symbol)
  }
}
