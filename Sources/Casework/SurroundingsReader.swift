import Engine
import Postgres
import Store

/// Reads what commands are decided by beside their cases, for those that ask for it: the body a case
/// goes to, the version it goes on under.
struct SurroundingsReader {
  let store: CaseStore
  let rules: RuleBook

  /// What one command asks, and of which case.
  struct Question {
    var command: Command
    var actor: Actor
    var found: LoadedCase
  }

  /// The answers, by the questions' indices; none where there is nothing to read.
  func read(
    for questions: [Question?], on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> [Int: Surroundings] {
    var asking: [(index: Int, question: Question)] = []
    for (index, question) in questions.enumerated() {
      guard let question, question.command.needsSurroundings else { continue }
      asking.append((index, question))
    }
    guard !asking.isEmpty else { return [:] }
    let inquiries = asking.map { _, question in
      CaseStore.BodyInquiry(
        caseID: question.found.id, body: question.command.destination,
        person: (question.actor.onBehalfOf ?? question.actor.person).id)
    }
    let people = questions.reduce(into: Set<PersonCode>()) { people, question in
      guard let question else { return }
      if let named = question.command.namedPerson { people.insert(named) }
      people.formUnion(question.found.state.participants)
    }
    let bodies = try store.bodies(inquiries, people: people, on: runner)
    var answers: [Int: Surroundings] = [:]
    for ((index, question), body) in zip(asking, bodies) {
      answers[index] = Surroundings(body: body)
      if case .migrate(let version, _) = question.command {
        answers[index]?.version = try rules.process(
          ProcessReference(code: question.found.state.process.code, version: version), on: runner)
      }
    }
    return answers
  }
}
