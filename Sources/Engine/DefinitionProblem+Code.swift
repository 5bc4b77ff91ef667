extension DefinitionProblem {
  /// The problem's name in output and translations; never renamed or reused.
  package var code: String { "process." + kind.entry.code }

  package var severity: Severity { kind.entry.severity }
}

extension DefinitionProblem.Kind {
  fileprivate var entry: (code: String, severity: DefinitionProblem.Severity) {
    switch self {
    case .invalidName: ("invalid_name", .error)
    case .duplicate(let noun, _): ("duplicate_\(noun.rawValue)", .error)
    case .unknown(let noun, _): ("unknown_\(noun.rawValue)", .error)
    case .tooMany(let noun, _): ("too_many_\(noun.rawValue)s", .error)
    case .translationMissing: ("translation_missing", .error)
    case .invalidPrefix: ("invalid_prefix", .error)
    case .noSubjects: ("no_subjects", .error)
    case .noLevels: ("no_levels", .error)
    case .noOrgans: ("no_organs", .error)
    case .noSteps: ("no_steps", .error)
    case .noChoices: ("no_choices", .error)
    case .unusedDocument: ("unused_document", .warning)
    case .unreachableStep: ("unreachable_step", .error)
    case .noWayToEnd: ("no_way_to_end", .error)
    case .noEnd: ("no_end", .error)
    case .outcomeNeverReached: ("outcome_never_reached", .error)
    case .stageGoesBack: ("stage_goes_back", .error)
    case .backIsOneWay: ("back_is_one_way", .error)
    case .stageMissing: ("stage_missing", .warning)
    case .nobodyMayAct: ("nobody_may_act", .error)
    case .responsibleCannotAct: ("responsible_cannot_act", .warning)
    case .fourEyesOnItself: ("four_eyes_on_itself", .error)
    case .fourEyesOneHolder: ("four_eyes_one_holder", .error)
    case .fourEyesNotAlwaysPerformed: ("four_eyes_not_always_performed", .error)
    case .votesNotSupported: ("votes_not_supported", .error)
    case .guardDemandsNothing: ("guard_demands_nothing", .error)
    case .documentNotAvailable: ("document_not_available", .error)
    case .invalidTeamSize: ("invalid_team_size", .error)
    case .waitNeverStarts: ("wait_never_starts", .error)
    case .countOutOfRange: ("count_out_of_range", .error)
    case .limitMissing: ("limit_missing", .error)
    case .limitForUncoveredLevel: ("limit_for_uncovered_level", .warning)
    case .plannedFieldNotDate: ("planned_field_not_date", .error)
    case .deadlineNeverMet: ("deadline_never_met", .error)
    case .deadlineExceedsOuter: ("deadline_exceeds_outer", .error)
    case .chainExceedsOuter: ("chain_exceeds_outer", .error)
    case .nobodyMayExtend: ("nobody_may_extend", .error)
    case .invalidShare: ("invalid_share", .error)
    case .ladderOutOfOrder: ("ladder_out_of_order", .error)
    case .rungTellsNobody: ("rung_tells_nobody", .error)
    case .reminderExceedsLimit: ("reminder_exceeds_limit", .warning)
    case .sourceMissing: ("source_missing", .error)
    case .limitNotVerified: ("limit_not_verified", .warning)
    }
  }
}

extension DefinitionProblem.Kind {
  /// What a translated sentence names, as codes; lists are joined with a comma and a space.
  package var parameters: [String: String] {
    switch self {
    case .noSubjects, .noLevels, .noOrgans, .noSteps, .noEnd, .votesNotSupported,
      .guardDemandsNothing:
      [:]
    case .invalidName(let noun, let name), .duplicate(let noun, let name),
      .unknown(let noun, let name):
      ["noun": noun.rawValue, "name": name]
    case .tooMany(let noun, let most): ["noun": noun.rawValue, "most": String(most)]
    case .translationMissing(let language): ["language": language.code]
    case .invalidPrefix(let prefix): ["prefix": prefix]
    case .noChoices(let field), .plannedFieldNotDate(let field): ["field": field.rawValue]
    case .unusedDocument(let type), .documentNotAvailable(let type): ["document": type.rawValue]
    case .unreachableStep(let step), .noWayToEnd(let step): ["step": step.rawValue]
    case .outcomeNeverReached(let outcome): ["outcome": outcome.rawValue]
    case .stageGoesBack(let from, let to): ["from": from.code, "to": to.code]
    case .backIsOneWay(let action), .nobodyMayAct(let action), .fourEyesOnItself(let action),
      .fourEyesNotAlwaysPerformed(let action):
      ["action": action.rawValue]
    case .stageMissing(let stage): ["stage": stage.code]
    case .responsibleCannotAct(let role), .fourEyesOneHolder(let role): ["role": role.code]
    case .invalidTeamSize(let minimum, let maximum):
      ["minimum": String(minimum), "maximum": maximum.map(String.init) ?? ""]
    case .waitNeverStarts(let trigger): ["trigger": trigger.words]
    case .invalidShare(let share): ["share": share.words]
    case .countOutOfRange(let count, let least, let most):
      ["count": String(count), "least": String(least), "most": String(most)]
    case .limitMissing(let levels): ["levels": levels.words]
    case .limitForUncoveredLevel(let level): ["level": level.code]
    case .deadlineNeverMet(let id), .nobodyMayExtend(let id), .sourceMissing(let id):
      ["deadline": id.rawValue]
    case .deadlineExceedsOuter(let id, let level, let days, let outer):
      [
        "deadline": id.rawValue, "level": level.code, "days": String(days),
        "outer": String(outer),
      ]
    case .chainExceedsOuter(let ids, let level, let days, let outer):
      [
        "deadlines": ids.map(\.rawValue).joined(separator: ", "), "level": level.code,
        "days": String(days), "outer": String(outer),
      ]
    case .ladderOutOfOrder(let rung), .rungTellsNobody(let rung): ["rung": String(rung + 1)]
    case .reminderExceedsLimit(let rung, let levels):
      ["rung": String(rung + 1), "levels": levels.words]
    case .limitNotVerified(let source, let verification):
      ["source": source, "verification": verification.code]
    }
  }
}
