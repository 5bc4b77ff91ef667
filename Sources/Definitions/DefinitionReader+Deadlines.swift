import Engine

extension DefinitionReader {
  func deadline(_ entry: Entry) -> DeadlineRule {
    let fields = fields(
      of: entry.place,
      known: ["title", "starts", "met_by", "limit", "extension", "ladder", "source"])
    return DeadlineRule(
      id: identifier(entry.key, at: entry.position, path: entry.place.path),
      title: localized(fields.required("title")),
      starts: fields.required("starts").map(trigger) ?? .opened,
      metBy: (fields.required("met_by").map(items) ?? []).map(trigger),
      limit: limit(fields.required("limit")),
      extension: fields["extension"].map(extensionRule),
      ladder: (fields["ladder"].map(items) ?? []).map(rung),
      source: source(fields.required("source")))
  }

  /// One key that names what happened, such as `performed: sign_decision`.
  func trigger(_ place: Place) -> Trigger {
    let known = ["opened", "entered", "left", "performed", "document"]
    guard let entry = choice(place, known: known) else { return .opened }
    return switch entry.key {
    case "entered": .entered(identifier(entry.place))
    case "left": .left(identifier(entry.place))
    case "performed": .performed(identifier(entry.place))
    case "document": .document(identifier(entry.place))
    default: opened(entry.place)
    }
  }

  private func opened(_ place: Place) -> Trigger {
    if !truth(place, otherwise: true) {
      record(.wrongType(.truth, found: .scalar), at: place)
    }
    return .opened
  }

  private func limit(_ place: Place?) -> DeadlineRule.Limit {
    guard let place else { return DeadlineRule.Limit(kind: .working, byLevel: [:], planned: nil) }
    let fields = fields(of: place, known: ["kind", "days", "planned"])
    let levels = fields["days"].map { self.fields(of: $0, known: Level.allCases.map(\.code)) }
    var byLevel: [Level: Int] = [:]
    for level in Level.allCases {
      if let days = levels?[level.code] { byLevel[level] = number(days) }
    }
    return DeadlineRule.Limit(
      kind: word(fields.required("kind"), as: DayKind.self) ?? .working, byLevel: byLevel,
      planned: fields["planned"].map { identifier($0) })
  }

  private func extensionRule(_ place: Place) -> ExtensionRule {
    let fields = fields(of: place, known: ["share", "days", "times", "by"])
    return ExtensionRule(
      share: fields["share"].map { fraction($0) }, days: fields["days"].map { number($0) },
      times: fields["times"].map { number($0) }, by: words(fields.required("by"), as: Role.self))
  }

  /// `reminder: 3`, `overdue: true` or `escalation: 3`, with the kind of day and the audience.
  private func rung(_ place: Place) -> Rung {
    let kinds = Rung.Kind.allCases.map(\.code)
    let fields = fields(of: place, known: kinds + ["days", "to"])
    let named = Rung.Kind.allCases.filter { fields[$0.code] != nil }
    if named.count != 1, place.shape == .mapping {
      record(.oneKeyExpected(known: kinds), at: place)
    }
    let kind = named.first ?? .overdue
    return Rung(
      kind: kind, offset: offset(kind, fields[kind.code]),
      dayKind: fields["days"].flatMap { word($0, as: DayKind.self) } ?? .working,
      audience: (fields.required("to").map(items) ?? []).compactMap(audience))
  }

  private func offset(_ kind: Rung.Kind, _ place: Place?) -> Int {
    switch kind {
    case .reminder, .escalation: return number(place)
    case .overdue:
      if let place, !truth(place, otherwise: true) {
        record(.wrongType(.truth, found: .scalar), at: place)
      }
      return 0
    }
  }

  private func audience(_ place: Place) -> Audience? {
    if place.shape == .mapping {
      return choice(place, known: ["person"]).map { .person(PersonCode(text($0.place))) }
    }
    let word = text(place)
    if word == "responsible" { return .responsible }
    if let role = Role(code: word) { return .role(role) }
    let known = ["responsible"] + Role.allCases.map(\.code)
    if !word.isEmpty { record(.unknownWord(word, known: known), at: place) }
    return nil
  }

  private func source(_ place: Place?) -> DeadlineRule.Source {
    guard let place else { return DeadlineRule.Source(text: "", verification: .unverified) }
    let fields = fields(of: place, known: ["text", "verification"])
    return DeadlineRule.Source(
      text: text(fields.required("text")),
      verification: word(fields.required("verification"), as: Verification.self) ?? .unverified)
  }
}
