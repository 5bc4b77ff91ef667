package import Engine
package import HTML
package import Texts

/// The six stages of a case, with the one that it is in.
///
/// A case that has ended is in none; its `stage` is the last one that it was in. `parts` are the stages that
/// its process has steps in, and the others are shown as not part of it. `step` is the title of its step.
package func stageBar(
  at stage: Stage, of parts: Set<Stage> = Set(Stage.allCases), isEnded: Bool = false,
  step: String? = nil, words: Wording
) -> Markup {
  div(.class(.stages)) {
    if !isEnded {
      p(.class(.position)) {
        words.position(stage)
        if let step {
          ": "
          strong(.lang(Language.vietnamese.code)) { step }
        }
      }
    }
    ol(.ariaLabel(words.text(.stages))) {
      for other in Stage.allCases {
        let standing = StageStanding(of: other, at: stage, parts: parts, isEnded: isEnded)
        li(standing.look, .current(standing == .now ? .step : nil)) {
          span { words.title(other) }
          span(.class(.unseen)) { " (\(words.text(standing.text)))" }
        }
      }
    }
  }
}

/// Where one stage is to a case.
private enum StageStanding {
  case passed, now, ahead, skipped

  init(of stage: Stage, at current: Stage, parts: Set<Stage>, isEnded: Bool) {
    self =
      if !parts.contains(stage) {
        .skipped
      } else if isEnded ? stage <= current : stage < current {
        .passed
      } else {
        stage == current ? .now : .ahead
      }
  }

  var look: Attribute {
    switch self {
    case .passed: .class(.passed)
    case .now: .class(.now)
    case .ahead: .class(.ahead)
    case .skipped: .class(.skipped)
    }
  }

  var text: WebText {
    switch self {
    case .passed: .stagePassed
    case .now: .stageNow
    case .ahead: .stageAhead
    case .skipped: .stageSkipped
    }
  }
}
