import Engine

extension DefinitionReader {
  /// One step, whose parts are found under its identifier, which stays when steps are moved.
  func step(_ item: Place) -> StepDefinition {
    let place = named(item)
    let fields = fields(
      of: place,
      known: [
        "id", "stage", "title", "guidance", "basis", "responsible", "documents", "checklist",
        "actions",
      ])
    return StepDefinition(
      id: identifier(fields.required("id")),
      stage: word(fields.required("stage"), as: Stage.self) ?? .plan,
      title: localized(fields.required("title")),
      guidance: localized(fields.required("guidance")),
      basis: fields["basis"].map { text($0) },
      responsible: word(fields.required("responsible"), as: Role.self) ?? .officer,
      documents: identifiers(fields["documents"]),
      checklist: (fields["checklist"].map(entries) ?? []).map(checklistItem),
      actions: (fields.required("actions").map(entries) ?? []).map(action))
  }

  /// The step's place under its identifier, if it has one.
  private func named(_ item: Place) -> Place {
    guard let id = item.givenIdentifier else { return item }
    let path = Array(item.path.dropLast()) + [id]
    alias(path, of: item)
    return Place(node: item.node, path: path)
  }

  private func checklistItem(_ entry: Entry) -> ChecklistItem {
    ChecklistItem(
      id: identifier(entry.key, at: entry.position, path: entry.place.path),
      title: localized(entry.place))
  }

  private func action(_ entry: Entry) -> ActionDefinition {
    let fields = fields(
      of: entry.place, known: ["title", "to", "direction", "by", "reason", "guards"])
    let direction = fields["direction"].map(direction) ?? .forward
    return ActionDefinition(
      id: identifier(entry.key, at: entry.position, path: entry.place.path),
      title: localized(fields.required("title")), direction: direction,
      target: fields.required("to").map(target) ?? .step(""),
      by: words(fields.required("by"), as: Role.self),
      guards: (fields["guards"].map(items) ?? []).compactMap(readGuard),
      reasonRequired: truth(fields["reason"], otherwise: direction != .forward))
  }

  private func direction(_ place: Place) -> ActionDefinition.Direction {
    let word = text(place)
    switch word {
    case "back": return .back
    case "aside": return .aside
    case "forward", "": return .forward
    default:
      record(.unknownWord(word, known: ["forward", "back", "aside"]), at: place)
      return .forward
    }
  }

  private func target(_ place: Place) -> ActionDefinition.Target {
    if place.shape == .scalar { return .step(identifier(place)) }
    let entry = choice(place, known: ["close"])
    return .close(identifier(entry?.place))
  }
}
