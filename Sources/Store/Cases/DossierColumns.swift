import Engine
import Postgres
import Schema

/// What a batch adds to the tables beside the cases: only the rows that its events touch.
struct DossierColumns {
  private let fold: (String) -> String
  private var keys = KeyColumns()
  private var firings = FiringColumns()
  private var assignments = AssignmentColumns()
  private var members = MemberColumns()
  private var relocations = RelocationColumns()
  private var documents = DocumentColumns()
  private var tasks = TaskColumns()
  private var findings = FindingColumns()
  private var remedies = RemedyColumns()

  init(fold: @escaping (String) -> String) {
    self.fold = fold
  }

  mutating func add(_ write: CaseWrite) {
    if write.before.responsible != write.after.responsible { assignments.add(write) }
    if write.before.team != write.after.team { members.add(write) }
    relocations.add(write)
    for act in write.acts {
      keys.add(act, in: write)
      let events = act.events.span
      for index in events.indices where !events[index].isConsequence {
        add(events[index], of: act, in: write)
      }
    }
  }

  private mutating func add(_ event: Event, of act: ActRecord, in write: CaseWrite) {
    firings.add(event, of: act, in: write)
    documents.add(event, of: act, in: write, fold: fold)
    tasks.add(event, in: write)
    findings.add(event, in: write)
    remedies.add(event, in: write)
  }

  /// The calls that are needed.
  var calls: [(Statement, [PostgresValue])] {
    [
      keys.call, firings.call, assignments.call, members.call, documents.call, tasks.call,
      findings.call, remedies.call,
    ].compactMap(\.self) + relocations.calls
  }
}

private struct AssignmentColumns {
  private var cases: [Int64?] = []
  private var people: [String?] = []

  mutating func add(_ write: CaseWrite) {
    cases.append(write.id)
    people.append(write.after.responsible?.rawValue)
  }

  var call: (Statement, [PostgresValue])? {
    cases.isEmpty ? nil : (.writeAssignments, [.int8s(cases), .texts(people)])
  }
}

private struct MemberColumns {
  private var changed: [Int64?] = []
  private var cases: [Int64?] = []
  private var people: [String?] = []
  private var roles: [Int16?] = []

  mutating func add(_ write: CaseWrite) {
    changed.append(write.id)
    for member in write.after.team {
      cases.append(write.id)
      people.append(member.person.rawValue)
      roles.append(member.role.rawValue)
    }
  }

  var call: (Statement, [PostgresValue])? {
    changed.isEmpty
      ? nil
      : (.writeMembers, [.int8s(changed), .int8s(cases), .texts(people), .int2s(roles)])
  }
}

private struct TaskColumns {
  private var rows:
    [(case: Int64, task: Case.CaseTask, title: String, note: String?, status: Int16)] = []

  mutating func add(_ event: Event, in write: CaseWrite) {
    switch event {
    case .taskAdded(let number, let title, _, _): put(number, title, nil, 1, write)
    case .taskCompleted(let number, let note): put(number, "", note, 2, write)
    case .taskReassigned(let number, _): put(number, "", nil, 1, write)
    case .taskCancelled(let number, let reason): put(number, "", reason, 3, write)
    default: break
    }
  }

  /// Two acts on one task in a batch leave one row, since a statement touches a row once.
  private mutating func put(
    _ number: Int, _ title: String, _ note: String?, _ status: Int16, _ write: CaseWrite
  ) {
    guard let task = write.after.tasks.first(where: { $0.number == number }) else { return }
    if let index = rows.firstIndex(where: { $0.case == write.id && $0.task.number == number }) {
      rows[index].status = status
      rows[index].note = note ?? rows[index].note
    } else {
      rows.append((write.id, task, title, note, status))
    }
  }

  var call: (Statement, [PostgresValue])? {
    guard !rows.isEmpty else { return nil }
    return (
      .writeTasks,
      [
        .int8s(rows.map(\.case)), .int4s(rows.map { Int32($0.task.number) }),
        .texts(rows.map(\.title)), .texts(rows.map(\.task.owner.rawValue)),
        .dates(rows.map { $0.task.dueOn?.daysSince1970 }), .int2s(rows.map(\.status)),
        .texts(rows.map(\.note)),
      ]
    )
  }
}

private struct FindingColumns {
  private var rows: [(case: Int64, number: Int, text: String, withdrawn: Bool)] = []

  mutating func add(_ event: Event, in write: CaseWrite) {
    switch event {
    case .findingRecorded(let number, let text):
      rows.append((write.id, number, text, false))
    case .findingWithdrawn(let number, _):
      if let index = rows.firstIndex(where: { $0.case == write.id && $0.number == number }) {
        rows[index].withdrawn = true
      } else {
        rows.append((write.id, number, "", true))
      }
    default: break
    }
  }

  var call: (Statement, [PostgresValue])? {
    guard !rows.isEmpty else { return nil }
    return (
      .writeFindings,
      [
        .int8s(rows.map(\.case)), .int4s(rows.map { Int32($0.number) }),
        .texts(rows.map(\.text)), .bools(rows.map(\.withdrawn)),
      ]
    )
  }
}
