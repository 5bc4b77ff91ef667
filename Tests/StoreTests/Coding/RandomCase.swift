import Engine

extension SeededRandom {
  /// A case in which every part may be there or not.
  mutating func caseState() -> Case {
    var state = Case(opened())
    state.revision = number()
    state.status = status()
    state.enteredOn = date()
    state.rounds = table { $0.number() }
    state.performed = table { $0.performance() }
    state.team = some { .init(person: $0.code(), role: $0.word()) }
    state.recused = Set(some { $0.code() })
    state.fields = table { $0.fieldValue() }
    state.ticks = Set(some { $0.code() })
    state.documents = some { $0.document() }
    state.tasks = some {
      .init(number: $0.number(), owner: $0.code(), dueOn: $0.maybe { $0.date() }, isOpen: $0.flip())
    }
    state.findings = some { .init(number: $0.number(), isWithdrawn: $0.flip()) }
    state.noFindings = flip()
    state.remedies = some {
      .init(number: $0.number(), finding: $0.number(), dueOn: $0.date(), state: $0.remedyState())
    }
    state.remedyNumber = int(in: 0...3)
    state.hearings = some {
      .init(on: $0.date(), step: $0.code(), round: $0.number(), attended: $0.flip())
    }
    state.diaryOn = maybe { $0.date() }
    state.deadlines = some { $0.deadline() }
    state.deadlineRounds = table { $0.number() }
    state.stoppedDeadlines = table { $0.stoppedDeadline() }
    return state
  }

  mutating func opened() -> Event.Opened {
    Event.Opened(
      code: code(), process: ProcessReference(code: code(), version: number()), caseType: word(),
      title: text(), body: code(), level: word(), grade: word(), subject: subject(),
      programItem: maybe { $0.code() }, step: code(), stage: word(),
      responsible: maybe { $0.code() }, on: date())
  }

  mutating func subject() -> Case.Subject {
    Case.Subject(kind: word(), unit: maybe { $0.code() }, name: text())
  }

  mutating func fieldValue() -> Case.FieldValue {
    switch int(in: 0...2) {
    case 0: .text(text())
    case 1: .date(date())
    default: .number(number())
    }
  }

  mutating func signature() -> Case.Signature {
    Case.Signature(signer: text(), on: date())
  }

  mutating func status() -> Case.Status {
    switch int(in: 0...3) {
    case 0: .open
    case 1: .paused(since: date())
    case 2: .closed(code(), on: date())
    default: .cancelled(on: date())
    }
  }

  mutating func performance() -> Case.Performance {
    Case.Performance(
      actor: code(), onBehalfOf: maybe { $0.code() }, through: maybe { $0.code() }, on: date(),
      step: code(), round: number())
  }

  private mutating func document() -> Case.Document {
    Case.Document(
      code: code(), type: code(), step: code(), round: number(), on: date(),
      number: maybe { $0.text() }, signature: maybe { $0.signature() }, hasFile: flip())
  }

  private mutating func remedyState() -> Case.Remedy.State {
    switch int(in: 0...2) {
    case 0: .required
    case 1: .reported(by: Set(some { $0.code() }), evidence: maybe { $0.code() })
    default: .verified(by: code(), on: date())
    }
  }

  mutating func table<Subject, Value>(
    _ value: (inout SeededRandom) -> Value
  ) -> [Code<Subject>: Value] {
    var table: [Code<Subject>: Value] = [:]
    for _ in 0..<int(in: 0...4) { table[code()] = value(&self) }
    return table
  }
}
