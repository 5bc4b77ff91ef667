import Engine
import JSON
import Views

extension ProcessVersion {
  /// The definition as programs read it; the whole of it stands in `definition`, as canonical YAML.
  func json(_ yaml: String) -> JSON {
    [
      "process": JSON(reference.code), "version": JSON(reference.version),
      "case_type": JSON(definition.caseType), "prefix": .string(definition.prefix),
      "title": definition.title.json, "summary": definition.summary.json,
      "subjects": .words(definition.subjects), "levels": .words(definition.levels),
      "organs": .words(definition.organs),
      "steps": .array(definition.steps.map(\.json)),
      "documents": .array(definition.documents.map(\.json)),
      "deadlines": .array(definition.deadlines.map(\.json)),
      "outcomes": .array(
        definition.outcomes.map { ["id": JSON($0.id), "title": $0.title.json] }),
      "definition": .string(yaml),
    ]
  }
}

extension StepDefinition {
  fileprivate var json: JSON {
    [
      "id": JSON(id), "stage": JSON(stage), "title": title.json, "responsible": JSON(responsible),
      "documents": .array(documents.map { JSON($0) }),
      "checklist": .array(checklist.map { ["id": JSON($0.id), "title": $0.title.json] }),
      "actions": .array(actions.map(\.json)),
    ]
  }
}

extension ActionDefinition {
  fileprivate var json: JSON {
    let (step, outcome): (StepID?, OutcomeID?) =
      switch target {
      case .step(let step): (step, nil)
      case .close(let outcome): (nil, outcome)
      }
    return [
      "id": JSON(id), "title": title.json, "to": JSON(step), "outcome": JSON(outcome),
      "by": .words(by), "reason_required": .bool(reasonRequired),
    ]
  }
}

extension DocumentDefinition {
  fileprivate var json: JSON {
    [
      "id": JSON(id), "title": title.json, "symbol": JSON(symbol), "signed": .bool(signed),
      "lasting": .bool(lasting),
    ]
  }
}

extension DeadlineRule {
  fileprivate var json: JSON {
    let limits = Level.allCases.compactMap { level in
      limit.byLevel[level].map { JSON.Member(level.code, JSON($0)) }
    }
    return [
      "id": JSON(id), "title": title.json, "kind": JSON(limit.kind), "limits": .object(limits),
      "planned": JSON(limit.planned), "source": .string(source.text),
      "verification": .string(source.verification.code),
    ]
  }
}

extension LocalizedText {
  fileprivate var json: JSON { ["vi": .string(vi), "en": .string(en)] }
}

extension JSON {
  /// Members of a vocabulary, in its order.
  fileprivate static func words<Word: Vocabulary>(_ words: Set<Word>) -> JSON {
    .array(Word.allCases.filter(words.contains).map { .string($0.code) })
  }
}
