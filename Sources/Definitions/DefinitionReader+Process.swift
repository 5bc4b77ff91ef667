import Engine

extension DefinitionReader {
  /// The whole file.
  func definition(_ place: Place) -> ProcessDefinition {
    let fields = fields(
      of: place,
      known: [
        "process", "case_type", "subjects", "prefix", "title", "summary", "basis", "levels",
        "organs", "fields", "documents", "outcomes", "deadlines", "outer_deadline", "steps",
      ])
    return ProcessDefinition(
      code: identifier(fields.required("process")),
      caseType: word(fields.required("case_type"), as: CaseType.self)
        ?? .complianceInspectionOfOrganisation,
      subjects: words(fields.required("subjects"), as: SubjectKind.self),
      prefix: identifier(fields.required("prefix"), of: Named.Case.self).rawValue,
      title: localized(fields.required("title")),
      summary: localized(fields.required("summary")),
      basis: (fields["basis"].map(items) ?? []).map(legalBasis),
      levels: words(fields.required("levels"), as: Level.self),
      organs: words(fields.required("organs"), as: Organ.self),
      fields: (fields["fields"].map(entries) ?? []).map(field),
      documents: (fields["documents"].map(entries) ?? []).map(document),
      steps: (fields.required("steps").map(items) ?? []).map(step),
      deadlines: (fields["deadlines"].map(entries) ?? []).map(deadline),
      outerDeadline: fields["outer_deadline"].map { identifier($0) },
      outcomes: (fields.required("outcomes").map(entries) ?? []).map(outcome))
  }

  private func identifier<Subject>(_ place: Place?, of subject: Subject.Type) -> Code<Subject> {
    identifier(place)
  }

  private func legalBasis(_ place: Place) -> LegalBasis {
    let fields = fields(of: place, known: ["number", "title", "verification"])
    return LegalBasis(
      number: text(fields.required("number")), title: localized(fields.required("title")),
      verification: word(fields.required("verification"), as: Verification.self) ?? .unverified)
  }

  private func field(_ entry: Entry) -> FieldDefinition {
    let fields = fields(of: entry.place, known: ["title", "kind", "choices"])
    return FieldDefinition(
      id: identifier(entry.key, at: entry.position, path: entry.place.path),
      title: localized(fields.required("title")), kind: fieldKind(fields))
  }

  private func fieldKind(_ fields: Fields) -> FieldKind {
    let known = ["text", "date", "number", "choice"]
    guard let place = fields.required("kind") else { return .text }
    let word = text(place)
    if word != "choice", let choices = fields["choices"] {
      record(.unknownKey("choices", nearest: []), at: choices)
    }
    switch word {
    case "text", "": return .text
    case "date": return .date
    case "number": return .number
    case "choice":
      let choices: [Code<Named.Field>] = identifiers(fields.required("choices"))
      return .choice(choices.map(\.rawValue))
    default:
      record(.unknownWord(word, known: known), at: place)
      return .text
    }
  }

  private func document(_ entry: Entry) -> DocumentDefinition {
    let fields = fields(of: entry.place, known: ["title", "symbol", "signed", "lasting"])
    return DocumentDefinition(
      id: identifier(entry.key, at: entry.position, path: entry.place.path),
      title: localized(fields.required("title")), symbol: fields["symbol"].map { text($0) },
      signed: truth(fields["signed"], otherwise: false),
      lasting: truth(fields["lasting"], otherwise: false))
  }

  private func outcome(_ entry: Entry) -> OutcomeDefinition {
    OutcomeDefinition(
      id: identifier(entry.key, at: entry.position, path: entry.place.path),
      title: localized(entry.place))
  }
}
