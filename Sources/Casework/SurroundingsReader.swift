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
    let precedents = try precedents(for: asking, on: runner)
    let inquiries = asking.map { index, question in
      CaseStore.BodyInquiry(
        caseID: question.found.id, body: question.destination(given: precedents[index]),
        person: (question.actor.onBehalfOf ?? question.actor.person).id)
    }
    let people = asking.reduce(into: Set<PersonCode>()) { people, asked in
      if let named = asked.question.command.namedPerson { people.insert(named) }
      people.formUnion(asked.question.found.state.participants)
      people.formUnion(precedents[asked.index]?.before?.participants ?? [])
    }
    let bodies = try store.bodies(inquiries, people: people, on: runner)
    var answers: [Int: Surroundings] = [:]
    for ((index, question), body) in zip(asking, bodies) {
      answers[index] = Surroundings(body: body, precedent: precedents[index])
      if let version = question.version(given: precedents[index]) {
        answers[index]?.version = try rules.process(version, on: runner)
      }
    }
    return answers
  }

  /// The acts that are to be taken back, by the questions' indices.
  private func precedents(
    for asking: [(index: Int, question: Question)],
    on runner: borrowing some StatementRunner & ~Copyable
  ) throws(StoreError) -> [Int: Precedent] {
    let reversions = asking.filter { $0.question.command.revertedRevisions != nil }
    let histories = try store.histories(of: reversions.map(\.question.found.id), on: runner)
    var precedents: [Int: Precedent] = [:]
    var people: Set<PersonCode> = []
    for (index, question) in reversions {
      guard let revisions = question.command.revertedRevisions,
        let history = histories[question.found.id],
        let precedent = Precedent(of: revisions, in: history)
      else { continue }
      precedents[index] = precedent
      people.formUnion(precedent.before?.participants ?? [])
    }
    let gone = people.subtracting(try NameStore.persons(people, on: runner))
    for index in precedents.keys { precedents[index]?.gone = gone }
    return precedents
  }
}

extension SurroundingsReader.Question {
  /// The body that the case would go to; nil when it stays where it is.
  fileprivate func destination(given precedent: Precedent?) -> UnitCode? {
    guard let before = precedent?.before else { return command.destination }
    return before.body == found.state.body ? nil : before.body
  }

  /// The version that the case would go on under; nil when it stays under its own.
  fileprivate func version(given precedent: Precedent?) -> ProcessReference? {
    let process = found.state.process
    if case .migrate(let version, _) = command {
      return ProcessReference(code: process.code, version: version)
    }
    guard let before = precedent?.before, before.process != process else { return nil }
    return before.process
  }
}

extension Command {
  /// The revisions of the act that is to be taken back.
  fileprivate var revertedRevisions: ClosedRange<Int>? {
    if case .revert(let revisions, _, _) = self { revisions } else { nil }
  }
}
