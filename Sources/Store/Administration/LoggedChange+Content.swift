import Engine
import JSON

extension LoggedChange {
  /// What was set; where something was changed, what it was before too.
  var content: JSON {
    var content = Members.object
    content.add(self)
    content.endObject()
    return content.value
  }

  /// What was set of a person's own; nil when there is nothing.
  var personal: JSON? {
    switch self {
    case .personAdded(let person): ["name": .string(person.name)]
    case .personChanged(let old, let new):
      old.name == new.name
        ? nil : ["before": ["name": .string(old.name)], "after": ["name": .string(new.name)]]
    case .invited(_, _, let old, let new): Self.email(from: old, to: new)
    case .accountChanged(_, let old, let new): Self.email(from: old, to: new)
    default: nil
    }
  }

  private static func email(from old: Account?, to new: Account) -> JSON? {
    guard old?.email != new.email else { return nil }
    func member(_ email: String?) -> JSON { ["email": email.map(JSON.string) ?? .null] }
    return ["before": member(old?.email), "after": member(new.email)]
  }
}

extension Members {
  fileprivate mutating func add(_ change: LoggedChange) {
    switch change {
    case .unitCreated(let unit): add(unit)
    case .unitEnded(let unit, let day, let successor):
      add(("unit", unit.code), ("ends_on", day), ("successor", successor))
      add("before", Self.of(("ends_on", unit.endsOn), ("successor", unit.successor)))
    case .unitsImported(let done, _): add(done)
    case .personAdded(let person):
      add(
        ("person", person.code), ("clearance", person.clearance),
        ("language", person.language.code))
    case .personChanged(let old, let new):
      add("person", new.code)
      add("before", Self.difference(of: old, from: new))
      add("after", Self.difference(of: new, from: old))
    case .personEnded(let person, let day):
      add(("person", person.code), ("ends_on", day))
      add("before", Self.of(("ends_on", person.endsOn)))
    case .roleGranted(let grant, let before, let after),
      .roleRevoked(let grant, let before, let after):
      add(
        ("person", grant.person), ("role", grant.role), ("unit", grant.unit),
        ("starts_on", grant.firstDay), ("ends_on", grant.lastDay))
      add(("before", Self.periods(before)), ("after", Self.periods(after)))
    case .delegated(let delegation):
      add(delegation)
      add(("starts_on", delegation.startsOn), ("ends_on", delegation.endsOn))
      add("document", delegation.documentNumber)
    case .delegationEnded(let delegation, let day):
      add(delegation)
      add("ends_on", day)
      add("before", Self.of(("ends_on", delegation.endsOn)))
    case .calendarPublished(let version, let day, let days):
      add(("version", version), ("published_through", day), ("days", days))
    case .processesPublished(let versions):
      add("processes", versions.map(\.description))
    case .programImported(let report):
      add("programs", report.counts.programs)
      add(("added", report.counts.added), ("unchanged", report.counts.unchanged))
      add("created_bodies", report.created.map(\.code))
    case .numberBookOpened(let book, let term, let day):
      add(book)
      add(("term", term), ("starts_on", day))
    case .numberVoided(let number, let book, let term):
      add(book)
      add(("term", term), ("number", number))
    case .loginRegistered(let old, let new):
      add(new)
      if let old { add("before", Self.of(old)) }
    case .loginRemoved(let login): add("before", Self.of(login))
    case .clockShifted(let old, let new):
      add(("seconds", Int(new)), ("before", Self.of(("seconds", Int(old)))))
    case .valuesErased(let counts, _, _):
      add(("values", counts.values), ("log_values", counts.logLines))
    case .invited(let person, let hours, _, _): add(("person", person), ("hours", hours))
    case .passwordSet(let person): add("person", person)
    case .signedOut(let person, let sessions): add(("person", person), ("sessions", sessions))
    case .accountChanged(let person, let old, let new):
      add(("person", person), ("account", Self.word(new)))
      add("before", Self.of(("account", Self.word(old))))
    }
  }

  private mutating func add(_ unit: NewUnit) {
    add(
      ("unit", unit.code), ("parent", unit.parent), ("organ", unit.organ),
      ("level", unit.level), ("name", unit.name), ("symbol", unit.symbol),
      ("starts_on", unit.startsOn))
  }

  private mutating func add(_ delegation: Delegation) {
    add(
      ("delegation", Int(delegation.id)), ("from", delegation.from), ("to", delegation.to))
  }

  private mutating func add(_ book: NumberBook) {
    add(("body", book.body), ("symbol", book.symbol), ("secret", book.isSecret))
  }

  private mutating func add(_ login: Login) {
    add(
      ("login", login.name), ("person", login.person), ("server", login.isServer),
      ("may_impersonate", login.mayImpersonate), ("owner", login.isOwner))
  }

  private static func of<each Value: StoredValue>(
    _ member: repeat (name: String, value: each Value)
  ) -> JSON {
    var members = Members.object
    repeat members.add((each member).name, (each member).value)
    members.endObject()
    return members.value
  }

  private static func of(_ login: Login) -> JSON {
    var members = Members.object
    members.add(login)
    members.endObject()
    return members.value
  }

  private static func word(_ account: Account) -> String {
    account.isEnabled ? "enabled" : "disabled"
  }

  /// What one has otherwise than the other; the name is not here, since it is erasable.
  private static func difference(of person: Person, from other: Person) -> JSON {
    of(
      ("clearance", person.clearance == other.clearance ? nil : person.clearance),
      ("language", person.language == other.language ? nil : person.language.code))
  }

  private static func periods(_ roles: [HeldRole]) -> JSON {
    .array(roles.map { of(("starts_on", $0.startsOn), ("ends_on", $0.endsOn)) })
  }
}
