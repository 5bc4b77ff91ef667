import Engine
import Testing

struct ProcessCompilerTests {
  @Test func `nothing is found in the sample`() {
    #expect(ProcessCompiler.problems(in: CompilerSample.definition) == [])
  }

  @Test(arguments: CompilerFault.all)
  func `each fault is reported alone and at its place`(fault: CompilerFault) {
    #expect(fault.problems == fault.expected)
  }

  @Test func `faults that have nothing to do with each other are reported at once`() {
    var definition = CompilerSample.definition
    definition.title.en = ""
    definition.edit(action: "return_plan") { $0.by = [] }
    definition.edit(deadline: "deploy") { $0.limit.byLevel[.commune] = 0 }
    definition.edit(action: "finish_work") { $0.guards = [.documents(["report"]), .checklist] }
    definition.outerDeadline = "all"
    let codes = Set(ProcessCompiler.problems(in: definition).map(\.code))
    #expect(
      codes == [
        "process.translation_missing", "process.nobody_may_act", "process.count_out_of_range",
        "process.document_not_available", "process.guard_demands_nothing",
        "process.unknown_deadline",
      ])
  }

  @Test func `a definition with an error is not compiled, and its warnings are told too`() {
    var definition = CompilerSample.definition
    definition.title.en = ""
    definition.edit(deadline: "deploy") { $0.source.verification = .unverified }
    #expect {
      _ = try ProcessCompiler.compile(definition, version: 1)
    } throws: { error in
      let problems = (error as? DefinitionProblems)?.problems ?? []
      return problems.map(\.severity) == [.error, .warning]
    }
  }

  @Test func `a definition with warnings only is compiled`() throws {
    var definition = CompilerSample.definition
    definition.edit(deadline: "deploy") { $0.source.verification = .unverified }
    let process = try ProcessCompiler.compile(definition, version: 3)
    #expect(process.reference == ProcessReference(code: "sample", version: 3))
  }

  @Test func `every problem has a code of its own, which no other kind bears`() {
    let problems = CompilerFault.all.flatMap(\.expected)
    let kinds = Dictionary(grouping: problems, by: \.code).mapValues { problems in
      Set(problems.map { String(describing: $0.kind).prefix { $0 != "(" } })
    }
    #expect(kinds.values.allSatisfy { $0.count == 1 })
    #expect(kinds.keys.sorted() == Self.codes)
  }

  /// Codes are what other programs keep: none is renamed, and one that is gone is not given again.
  private static let codes = [
    "back_is_one_way", "chain_exceeds_outer", "count_out_of_range", "deadline_exceeds_outer",
    "deadline_never_met", "document_not_available", "duplicate_action",
    "duplicate_checklist_item", "duplicate_choice", "duplicate_deadline", "duplicate_document",
    "duplicate_field", "duplicate_outcome", "duplicate_step", "four_eyes_not_always_performed",
    "four_eyes_on_itself", "four_eyes_one_holder", "guard_demands_nothing", "invalid_name",
    "invalid_prefix", "invalid_share", "invalid_team_size", "ladder_out_of_order",
    "limit_for_uncovered_level", "limit_missing", "limit_not_verified", "no_choices", "no_end",
    "no_levels", "no_organs", "no_steps", "no_subjects", "no_way_to_end", "nobody_may_act",
    "nobody_may_extend", "outcome_never_reached", "planned_field_not_date",
    "reminder_exceeds_limit", "responsible_cannot_act", "rung_tells_nobody", "source_missing",
    "stage_goes_back", "stage_missing", "too_many_steps", "translation_missing",
    "unknown_action", "unknown_deadline", "unknown_document", "unknown_field",
    "unknown_outcome", "unknown_step", "unreachable_step", "unused_document",
    "votes_not_supported", "wait_never_starts",
  ].map { "process." + $0 }
}

/// What is allowed although it looks like a fault.
struct ProcessCompilerLeniencyTests {
  private func problems(_ change: (inout ProcessDefinition) -> Void) -> [DefinitionProblem] {
    var definition = CompilerSample.definition
    change(&definition)
    return ProcessCompiler.problems(in: definition)
  }

  @Test func `a deadline that starts when the outer one is met may be longer`() {
    let found = problems {
      $0.edit(deadline: "whole_case") { $0.metBy = [.performed("sign_conclusion")] }
      $0.deadlines.append(
        CompilerSample.rule(
          "remedy", CompilerSample.text("Khắc phục", "Remedy"),
          starts: .performed("sign_conclusion"), metBy: [.performed("close_case")], .calendar,
          [.province: 365, .commune: 365]))
    }
    #expect(found == [])
  }

  @Test func `deadlines that run side by side are not summed`() {
    let found = problems {
      $0.deadlines.append(
        CompilerSample.rule(
          "beside", CompilerSample.text("Song song", "Beside"), starts: .entered("work"),
          metBy: [.left("work")], .calendar, [.province: 80, .commune: 55]))
      $0.edit(deadline: "report") { $0.limit.byLevel = [.province: 1, .commune: 1] }
    }
    #expect(found == [])
  }

  @Test func `working days are summed exactly against working days`() {
    func sum(_ report: Int) -> [String] {
      problems {
        $0.edit(deadline: "whole_case") {
          $0.limit.kind = .working
          $0.limit.byLevel = [.province: 13, .commune: 60]
        }
        $0.edit(deadline: "report") { $0.limit.byLevel[.province] = report }
      }.map(\.code)
    }
    #expect(sum(3) == [])
    #expect(sum(4) == ["process.chain_exceeds_outer"])
  }

  @Test func `an action that stays in the step is performed in time for four eyes`() {
    let found = problems {
      let note = CompilerSample.action(
        "note", CompilerSample.text("Ghi", "Note"), to: .step("work"), by: [.teamMember])
      $0.edit(step: "work") { $0.actions.append(note) }
      $0.edit(action: "finish_work") { $0.guards = [.differentPerson(from: "note")] }
    }
    #expect(found == [])
  }

  @Test func `one role of several holders is enough for four eyes`() {
    let found = problems {
      $0.edit(action: "submit_plan") { $0.by = [.officer] }
      $0.edit(action: "approve_plan") { $0.by = [.officer] }
      $0.edit(step: "approve") { $0.responsible = .officer }
    }
    #expect(found == [])
  }
}

struct ProcessVersionTests {
  private let process: ProcessVersion

  init() throws {
    process = try ProcessCompiler.compile(CompilerSample.definition, version: 1)
  }

  @Test func `a case begins in the first step`() {
    #expect(process.firstStep.id == "propose")
  }

  @Test func `an action is found with its step`() {
    #expect(process.action("close_case")?.step == "follow")
    #expect(process.action("close_case")?.action.target == .close("done"))
    #expect(process.action("sing") == nil)
  }

  @Test func `parts are found by their identifiers`() {
    #expect(process.step("work")?.stage == .teamWork)
    #expect(process.document("decision")?.symbol == "QĐ")
    #expect(process.field("report_by")?.kind == .date)
    #expect(process.deadline("deploy")?.limit.byLevel[.commune] == 10)
    #expect(process.outcome("dropped")?.title.en == "Dropped")
    #expect(process.step("nowhere") == nil)
  }

  @Test func `deadlines are found by what starts and what meets them`() {
    #expect(process.rules(startedBy: .performed("finish_work")).map(\.id) == ["report"])
    #expect(process.rules(metBy: .performed("finish_work")).map(\.id) == ["deploy"])
    #expect(process.rules(metBy: .document("report")).map(\.id) == ["report"])
    #expect(process.rules(startedBy: .left("work")) == [])
  }

  @Test func `a planned date is asked for where its deadline starts and has no limit`() {
    #expect(process.plannedFields(at: "work", level: .commune) == ["report_by"])
    #expect(process.plannedFields(at: "work", level: .province) == [])
    #expect(process.plannedFields(at: "write", level: .commune) == [])
  }

  @Test(
    arguments: [
      (Trigger.opened, ["propose"]), (.entered("work"), ["work"]), (.left("write"), ["write"]),
      (.performed("approve_plan"), ["approve"]), (.document("decision"), ["approve"]),
    ] as [(Trigger, [StepID])])
  func `each kind of start belongs to a step`(starts: Trigger, steps: [StepID]) throws {
    var definition = CompilerSample.definition
    definition.edit(deadline: "report") {
      $0.starts = starts
      $0.metBy = [.performed("close_case")]
    }
    let process = try ProcessCompiler.compile(definition, version: 1)
    let asking = definition.steps.map(\.id).filter {
      process.plannedFields(at: $0, level: .commune) == ["report_by"]
    }
    #expect(asking == steps)
  }
}
