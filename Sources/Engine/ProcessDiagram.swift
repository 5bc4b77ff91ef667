/// A process as a picture, in two languages of pictures: what an author looks at.
package enum ProcessDiagram {
  /// A Mermaid `stateDiagram-v2`.
  ///
  /// Stages are classes, not composite states, since Mermaid draws no way from inside one
  /// composite to inside another.
  package static func mermaid(_ process: ProcessVersion, language: Language) -> String {
    let definition = process.definition
    var lines = ["stateDiagram-v2", "  direction TB"]
    for stage in Stage.allCases {
      lines.append("  classDef stage_\(stage.code) fill:\(stage.colour),color:#000000")
    }
    for step in definition.steps {
      lines.append("  state \"\(mermaidText(step.title[language]))\" as \(step.node)")
      lines.append("  class \(step.node) stage_\(step.stage.code)")
    }
    for outcome in definition.outcomes {
      lines.append("  state \"\(mermaidText(outcome.title[language]))\" as \(outcome.node)")
    }
    lines.append("  [*] --> \(process.firstStep.node)")
    for site in definition.actionSites {
      let label = mermaidText(label(of: site.action, language))
      lines.append("  \(site.step.node) --> \(site.action.target.node) : \(label)")
    }
    lines += definition.outcomes.map { "  \($0.node) --> [*]" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A Graphviz digraph with a cluster for each stage; back actions are dashed, asides dotted.
  package static func dot(_ process: ProcessVersion, language: Language) -> String {
    let definition = process.definition
    var lines = [
      "digraph \(quoted(definition.code.rawValue)) {",
      "  label=\(quoted(definition.title[language])); labelloc=t; rankdir=TB;",
      "  node [shape=box, style=\"rounded,filled\", fillcolor=white];",
      "  begin [shape=circle, label=\"\", width=0.2, fillcolor=black];",
    ]
    for stage in Stage.allCases {
      let steps = definition.steps.filter { $0.stage == stage }
      if steps.isEmpty { continue }
      lines.append("  subgraph cluster_\(stage.code) {")
      lines.append("    label=\(quoted(stage.code)); style=filled; color=\(quoted(stage.colour));")
      lines += steps.map { "    \($0.node) [label=\(quoted($0.title[language]))];" }
      lines.append("  }")
    }
    lines += definition.outcomes.map {
      "  \($0.node) [shape=doubleoctagon, label=\(quoted($0.title[language]))];"
    }
    lines.append("  begin -> \(process.firstStep.node);")
    for site in definition.actionSites {
      let label = quoted(site.action.title[language])
      let style = site.action.direction.lineStyle
      lines.append(
        "  \(site.step.node) -> \(site.action.target.node) [label=\(label), style=\(style)];")
    }
    return lines.joined(separator: "\n") + "\n}\n"
  }

  private static func label(of action: ActionDefinition, _ language: Language) -> String {
    switch action.direction {
    case .forward: action.title[language]
    case .back, .aside: "\(action.title[language]) (\(action.direction.words))"
    }
  }

  /// A text in which everything that Mermaid reads as its own is written as an entity.
  private static func mermaidText(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": escaped += " "
      case "\"", "#", ";", ":", "<", ">", "{", "}", "[", "]", "%", "&", "\\", "`", "*", "_", "~",
        "$":
        escaped += "#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A Graphviz string: quotes and backslashes are escaped, since a backslash begins a command.
  private static func quoted(_ text: String) -> String {
    var escaped = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r", "\t": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped + "\""
  }
}

// Names of nodes carry what they name, so that none is a reserved word or stands twice.

extension StepDefinition {
  fileprivate var node: String { "step_\(id)" }
}

extension OutcomeDefinition {
  fileprivate var node: String { "outcome_\(id)" }
}

extension ActionDefinition.Target {
  fileprivate var node: String {
    switch self {
    case .step(let step): "step_\(step)"
    case .close(let outcome): "outcome_\(outcome)"
    }
  }
}

extension ActionDefinition.Direction {
  fileprivate var lineStyle: String {
    switch self {
    case .forward: "solid"
    case .back: "dashed"
    case .aside: "dotted"
    }
  }
}

extension Stage {
  fileprivate var colour: String {
    switch self {
    case .plan: "#e8f0fe"
    case .decision: "#fef3d6"
    case .teamWork: "#e6f4ea"
    case .report: "#f3e8fd"
    case .conclusion: "#fde7e7"
    case .followUp: "#eceff1"
    }
  }
}
