import Casework
import Engine
import JSON
import Store
import Texts

extension Context {
  /// Performs one act and tells what became of it.
  func perform(_ command: Command, on code: CaseCode, with options: ActOptions)
    async throws(Failure)
  {
    let key = try input.textIfThere(options.change.key, for: "--key", limit: .code)
    if let expected = options.expectRevision, expected < 1 {
      throw .usage(.badValue("\(expected)", for: "--expect-revision"))
    }
    let reason = try reason(besides: command, options.change)
    let actor = try await actor()
    let act = Act(
      command, on: code, by: actor, expecting: options.expectRevision, key: key, reason: reason)
    let isDryRun = options.change.dryRun
    // What a dry run has read is not stored, and is not asked for.
    let brought = isDryRun ? Set([command.namedFile].compactMap(\.self)) : []
    let outcome = try await asking { () async throws(CaseworkError) in
      try await services.cases.perform([act], isDryRun: isDryRun, bringing: brought)[0]
    }
    let viewer = Viewer(of: actor)
    let report = try await report(
      of: outcome, to: act, isDryRun: isDryRun, for: viewer)
    await tell(report, for: viewer)
  }

  /// The reason of an act whose command has no place for one of its own.
  func reason(besides command: Command, _ change: ChangeOptions) throws(Failure) -> String? {
    let reason = try input.textIfThere(change.reason, for: "--reason", limit: .note)
    return command.keeps(reason) ? nil : reason
  }

  /// What was done, or the failure that the outcome is.
  private func report(
    of outcome: Outcome, to act: Act, isDryRun: Bool, for viewer: Viewer
  ) async throws(Failure) -> ActReport {
    switch outcome {
    case .done(let receipt):
      return ActReport(receipt, reason: act.reason, isDryRun: isDryRun)
    case .repeated(let code, let first, let last):
      return ActReport(repeated: code, revisions: first...last)
    case .unchanged(let state): return ActReport(unchanged: state, isDryRun: isDryRun)
    case .refused(let refusal, _): throw .refused(refusal, on: act.on)
    case .stale(let expected, let actual):
      throw .conflict(await stale(act.on, expected: expected, actual: actual, for: viewer))
    case .noCase(let code): throw .notFound(.unknownCase(code))
    case .noPerson(let person): throw .notFound(.unknownPerson(person.rawValue))
    case .noFile(let file): throw .notFound(.notFound(file.rawValue))
    case .noNumberBook(let symbol): throw .notFound(.noNumberBook(symbol))
    case .documentCodeTaken: throw .conflict(.documentCodeTaken)
    case .keyReused(let key): throw .conflict(.keyReused(key))
    case .notDelegated(let person): throw .notPermitted(.notDelegated(from: person))
    }
  }

  /// Who moved the case on, and when, as far as the person may know.
  private func stale(
    _ code: CaseCode, expected: Int, actual: Int, for viewer: Viewer
  ) async -> Message {
    let last = try? await services.reading.history(
      of: code, after: actual - 1, limit: 1, for: viewer
    ).lines.first
    return .stale(
      code, expected: expected, actual: actual, by: last?.actor.name, at: last?.at)
  }

  /// Writes the receipt to the output, and in words to the standard error.
  func tell(_ report: ActReport, for viewer: Viewer) async {
    printer.one(report.json) { [report.line] }
    guard printer.format == .table else { return }
    if report.isDryRun { printer.say(Remark(.dryRun(changes: report.events.count))) }
    if report.outcome == .unchanged { printer.say(Remark(.unchanged)) }
    guard !report.events.isEmpty else { return }
    let words = await wording(
      of: report.code, people: report.people, units: report.units, for: viewer)
    for event in report.events { printer.console.say(words.line(event)) }
  }

  /// The titles and names that texts about a case use; codes where the person cannot see it.
  func wording(
    of code: CaseCode, people: Set<PersonCode>, units: Set<UnitCode> = [], for viewer: Viewer
  ) async -> Wording {
    let detail = try? await services.reading.find(code, for: viewer)
    var process: ProcessVersion?
    if let detail { process = try? await services.reading.process(detail.processID) }
    let names =
      (try? await services.reading.names(of: people, units: units, for: viewer))
      ?? Names()
    return wording(under: process, names: names)
  }

  func wording(under process: ProcessVersion?, names: Names = Names()) -> Wording {
    Wording(
      language: language, process: process?.definition,
      person: { names.people[$0] ?? $0.rawValue }, unit: { names.units[$0] ?? $0.rawValue })
  }
}

extension Command {
  /// Whether the command itself says why it is done: as its reason, or as its note where no other was
  /// written.
  func keeps(_ reason: String?) -> Bool {
    switch self {
    case .perform, .removeDocument, .cancelTask, .dismiss, .withdrawFinding, .returnRemedy,
      .extend, .pause, .resume, .cancel, .reopen, .transfer, .revert:
      true
    case .completeTask(_, let note), .hearSubject(_, _, let note), .reportRemedy(_, _, let note),
      .verifyRemedy(_, let note):
      note == reason
    case .declareRelation(_, let note): note == reason
    case .open, .setFields, .tick, .untick, .addDocument, .signDocument, .numberDocument,
      .attachFile, .addTask, .reassignTask, .assign, .appoint, .keepDiary, .recordFinding,
      .recordNoFindings, .requireRemedy, .migrate, .fire:
      false
    }
  }
}
