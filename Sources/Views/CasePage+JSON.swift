import Casework
import Engine
package import JSON
import Store

extension CasePage {
  /// The page as programs read it: codes, numbers and ISO dates.
  package var json: JSON {
    .object(
      facts + course + [
        JSON.Member("actions", outlook.json(clearers)),
        JSON.Member("deadlines", .array(detail.deadlines.map(deadline))),
        JSON.Member("team", .array(team)),
        JSON.Member("fields", .object(fields)),
        JSON.Member("ticks", .array(state.ticks.sorted().map { JSON($0) })),
        JSON.Member("documents", .array(detail.documents.filter { !$0.isRemoved }.map(paper))),
        JSON.Member("tasks", .array(detail.tasks.map(task))),
        JSON.Member("no_findings", .bool(state.noFindings)),
        JSON.Member("findings", .array(detail.findings.map(finding))),
        JSON.Member("remedies", .array(detail.remedies.map(remedy))),
      ])
  }

  private var facts: [JSON.Member] {
    [
      JSON.Member("case", JSON(state.code)),
      JSON.Member("title", .string(detail.title)),
      JSON.Member("subject", .string(detail.subject)),
      JSON.Member("subject_kind", JSON(state.subject.kind)),
      JSON.Member("subject_unit", JSON(state.subject.unit)),
      JSON.Member("type", JSON(state.caseType)),
      JSON.Member("process", JSON(state.process.code)),
      JSON.Member("process_version", JSON(state.process.version)),
      JSON.Member("body", JSON(state.body)),
      JSON.Member("level", JSON(state.level)),
      JSON.Member("grade", JSON(state.grade)),
      JSON.Member("program_item", JSON(state.programItem)),
      JSON.Member("responsible", JSON(state.responsible)),
      JSON.Member("opened_on", JSON(state.openedOn)),
      JSON.Member("revision", JSON(state.revision)),
    ]
  }

  private var course: [JSON.Member] {
    [
      JSON.Member("status", JSON(state.status.kind)),
      JSON.Member("status_since", JSON(state.status.since)),
      JSON.Member("outcome", JSON(state.status.outcome)),
      JSON.Member("stage", JSON(state.stage)),
      JSON.Member("step", JSON(state.step)),
      JSON.Member("step_since", JSON(state.enteredOn)),
      JSON.Member("round", JSON(state.round)),
      JSON.Member("next_action", JSON(isRunning ? outlook.next?.action.id : nil)),
    ]
  }

  private func deadline(_ line: DeadlineLine) -> JSON {
    [
      "deadline": JSON(line.deadline.id), "round": JSON(line.deadline.round),
      "due": JSON(line.deadline.dueOn),
      "overdue": .bool(line.deadline.dueOn < detail.today),
      "derivation": derivationJSON(of: line.deadline, derivation: line.derivation),
    ]
  }

  private var team: [JSON] {
    state.team.sorted { ($0.role, $0.person) < ($1.role, $1.person) }.map { member in
      [
        "person": JSON(member.person), "role": JSON(member.role),
        "recused": .bool(state.recused.contains(member.person)),
      ]
    }
  }

  private var fields: [JSON.Member] {
    state.fields.sorted { $0.key < $1.key }.map { JSON.Member($0.key.rawValue, $0.value.json) }
  }

  private func paper(_ line: DocumentLine) -> JSON {
    [
      "code": JSON(line.code), "type": JSON(line.type), "title": .string(line.title),
      "on": JSON(line.on), "number": JSON(line.number), "signer": JSON(line.signature?.signer),
      "signed_on": JSON(line.signature?.on), "sha256": JSON(line.file?.digest.rawValue),
      "size": JSON(line.file?.size), "step": JSON(line.step), "round": JSON(line.round),
    ]
  }

  private func task(_ line: TaskLine) -> JSON {
    [
      "task": JSON(line.number), "title": .string(line.title), "owner": JSON(line.owner.code),
      "due": JSON(line.dueOn), "status": JSON(line.status), "note": JSON(line.note),
    ]
  }

  private func finding(_ line: FindingLine) -> JSON {
    [
      "finding": JSON(line.number), "text": .string(line.text),
      "withdrawn": .bool(line.isWithdrawn),
    ]
  }

  private func remedy(_ line: RemedyLine) -> JSON {
    [
      "remedy": JSON(line.number), "finding": JSON(line.finding), "text": .string(line.text),
      "assignee": .string(line.assignee), "due": JSON(line.dueOn), "status": JSON(line.status),
      "evidence": JSON(line.evidence), "verified_by": JSON(line.verifiedBy?.code),
      "verified_on": JSON(line.verifiedOn),
    ]
  }
}

extension Case.Status {
  /// The day a pause began or the case ended.
  fileprivate var since: CivilDate? {
    switch self {
    case .open: nil
    case .paused(let day), .closed(_, on: let day), .cancelled(on: let day): day
    }
  }

  fileprivate var outcome: OutcomeID? {
    if case .closed(let outcome, _) = self { outcome } else { nil }
  }
}

extension Case.FieldValue {
  fileprivate var json: JSON {
    switch self {
    case .text(let text): .string(text)
    case .date(let date): JSON(date)
    case .number(let number): JSON(number)
    }
  }
}
