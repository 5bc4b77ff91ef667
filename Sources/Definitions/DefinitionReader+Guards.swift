import Engine

extension DefinitionReader {
  private static let plainGuards: [String: Guard] = [
    "checklist": .checklist, "tasks": .tasks, "diary": .diary, "subject_heard": .subjectHeard,
    "findings": .findings, "remedies": .remedies, "remedies_verified": .remediesVerified,
  ]
  private static let guardsWithValue = [
    "documents", "fields", "team", "different_person", "waited", "consent", "vote",
  ]

  /// A guard: a bare word, or one key with what it needs.
  func readGuard(_ place: Place) -> Guard? {
    let known = (Self.plainGuards.keys + Self.guardsWithValue).sorted()
    guard place.shape == .scalar else {
      return choice(place, known: Self.guardsWithValue).flatMap(guardWithValue)
    }
    let word = text(place)
    if let plain = Self.plainGuards[word] { return plain }
    if Self.guardsWithValue.contains(word) {
      record(.wrongType(.mapping, found: .scalar), at: place)
    } else if !word.isEmpty {
      record(.unknownWord(word, known: known), at: place)
    }
    return nil
  }

  private func guardWithValue(_ entry: Entry) -> Guard? {
    let place = entry.place
    return switch entry.key {
    case "documents": .documents(identifiers(place))
    case "fields": .fields(identifiers(place))
    case "team": .team(teamSize(place))
    case "different_person": .differentPerson(from: identifier(place))
    case "waited": waited(place)
    case "consent": consent(place)
    case "vote": .vote(voteRule(place))
    default: nil
    }
  }

  private func teamSize(_ place: Place) -> TeamSize {
    let fields = fields(of: place, known: ["minimum", "maximum"])
    return TeamSize(
      minimum: number(fields.required("minimum")), maximum: fields["maximum"].map { number($0) })
  }

  private func voteRule(_ place: Place) -> VoteRule {
    let fields = fields(of: place, known: ["quorum", "share", "secret"])
    return VoteRule(
      quorum: fraction(fields.required("quorum")), share: fraction(fields.required("share")),
      secret: truth(fields.required("secret"), otherwise: false))
  }

  private func waited(_ place: Place) -> Guard {
    let fields = fields(of: place, known: ["days", "kind", "since"])
    return .waited(dayCount(fields), since: fields.required("since").map(trigger) ?? .opened)
  }

  private func consent(_ place: Place) -> Guard {
    let fields = fields(of: place, known: ["document", "silence", "since"])
    let silence = fields.required("silence").map {
      dayCount(self.fields(of: $0, known: ["days", "kind"]))
    }
    return .consent(
      identifier(fields.required("document")), orSilence: silence ?? DayCount(0, .working),
      since: fields.required("since").map(trigger) ?? .opened)
  }

  private func dayCount(_ fields: Fields) -> DayCount {
    DayCount(
      number(fields.required("days")),
      word(fields.required("kind"), as: DayKind.self) ?? .working)
  }
}
