import Casework
import Engine
import Store
import Texts
import Views

extension CasePage {
  /// The page in words, for somebody who does not know the procedure.
  var lines: [String] {
    head + [""] + course + (isRunning ? [""] + nextStep : []) + deadlines + team + dossier
      + tasks + findings
  }

  private func text(_ text: LocalizedText) -> String { text[words.language] }

  private func part(_ heading: LocalizedText, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", "\(text(heading)):"] + lines.map { "  \($0)" }
  }

  private var head: [String] {
    [
      "\(state.code)  \(detail.title)",
      "\(text(Heading.subject)): \(detail.subject)",
      "\(text(Heading.body)): \(detail.body.name)",
      "\(text(Heading.responsible)): \(detail.responsible?.name ?? text(Phrase.nobody))",
      "\(text(Heading.status)): \(words.status(state.status)); "
        + "\(words.title(state.caseType)); \(words.title(state.grade)); "
        + "\(text(Heading.revision)) \(state.revision)",
    ]
  }

  /// The six stages, and the step within the present one.
  private var course: [String] {
    let stages = Stage.allCases.map { stage in
      let mark = stage < state.stage || !isRunning ? "x" : stage == state.stage ? ">" : " "
      return "[\(mark)] \(words.title(stage))"
    }
    let round = state.round > 1 ? ", \(text(Phrase.round)) \(state.round)" : ""
    let step =
      "\(text(Heading.step)): \(words.title(state.step)) "
      + "(\(text(Phrase.since)) \(words.date(state.enteredOn))\(round))"
    guard isRunning else { return [stages.joined(separator: "  "), text(Phrase.ended)] }
    let role = outlook.step.responsible
    return [
      stages.joined(separator: "  "), step,
      "\(text(Heading.responsible)): \(clearers.title(role, words.title(role)))",
    ]
  }

  private var nextStep: [String] {
    guard let next = outlook.next else { return [] }
    let guidance =
      ["\(text(Heading.guidance)):"]
      + outlook.step.guidance.lines(in: words.language, indent: "  ")
    let action = next.lines(words, clearers)
    return guidance + ["", "\(text(Heading.next)): \(action[0])"] + action.dropFirst()
  }

  private var deadlines: [String] {
    part(
      Heading.deadlines,
      detail.deadlines.flatMap { line in
        let left = words.remaining(
          until: line.deadline.dueOn, today: detail.today, calendar: calendar)
        let due = "\(words.title(line.deadline.id)): \(words.date(line.deadline.dueOn))"
        return [
          "\(due) (\(left))",
          "  \(words.derivation(line.deadline, line.derivation))",
        ]
      })
  }

  private var team: [String] {
    let members = state.team.sorted { ($0.role, $0.person) < ($1.role, $1.person) }
    return part(
      Heading.team,
      members.map { member in
        let recused = state.recused.contains(member.person) ? ", \(text(Phrase.recused))" : ""
        return "\(words.title(member.role)): \(words.person(member.person))\(recused)"
      })
  }

  private var dossier: [String] {
    part(
      Heading.documents,
      detail.documents.filter { !$0.isRemoved }.map { paper in
        let number = paper.number.map { " \($0)" } ?? ""
        let signed = paper.signature.map { "\(text(Phrase.signedBy)) \($0.signer)" }
        let facts = [
          words.date(paper.on), signed ?? "", paper.file == nil ? text(Phrase.noScan) : "",
        ].filter { !$0.isEmpty }
        return "\(paper.code)  \(words.title(paper.type))\(number): \(paper.title) "
          + "(\(facts.joined(separator: "; ")))"
      })
  }

  private var tasks: [String] {
    part(
      Heading.tasks,
      detail.tasks.filter { $0.status == .open }.map { task in
        let due = task.dueOn.map { ", \(words.date($0))" } ?? ""
        return "\(task.number). \(task.title) (\(task.owner.name)\(due))"
      })
  }

  private var findings: [String] {
    let lines = detail.findings.flatMap { finding -> [String] in
      let withdrawn = finding.isWithdrawn ? " (\(text(Phrase.withdrawn)))" : ""
      let remedies = detail.remedies.filter { $0.finding == finding.number }.map { remedy in
        "  \(text(Phrase.remedy)) \(remedy.number): \(remedy.text) "
          + "(\(remedy.assignee), \(words.date(remedy.dueOn)), "
          + "\(remedy.status.title[words.language]))"
      }
      return ["\(finding.number). \(finding.text)\(withdrawn)"] + remedies
    }
    return part(Heading.findings, state.noFindings ? [text(Phrase.noFindings)] : lines)
  }
}
