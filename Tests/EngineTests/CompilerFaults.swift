import Engine
import Testing

/// One way to spoil the sample, and exactly what the compiler says then.
struct CompilerFault: Sendable, CustomTestStringConvertible {
  let name: String
  let expected: [DefinitionProblem]
  let spoil: @Sendable (inout ProcessDefinition) -> Void

  init(
    _ name: String, _ kind: DefinitionProblem.Kind, at path: String,
    _ spoil: @escaping @Sendable (inout ProcessDefinition) -> Void
  ) {
    self.name = name
    expected = [DefinitionProblem(kind, at: path.split(separator: "/").map(String.init))]
    self.spoil = spoil
  }

  var testDescription: String { name }

  var problems: [DefinitionProblem] {
    var definition = CompilerSample.definition
    spoil(&definition)
    return ProcessCompiler.problems(in: definition)
  }

  static let all = names + ways + people + guards + deadlines
}

extension CompilerFault {
  fileprivate static let names = [
    CompilerFault("a name with a space", .invalidName(.process, "a b"), at: "process") {
      $0.code = "a b"
    },
    CompilerFault("a step twice", .duplicate(.step, "follow"), at: "steps/follow") {
      let again = CompilerSample.step(
        "follow", .followUp, CompilerSample.text("b", "b"), .officer,
        [
          CompilerSample.action(
            "end_again", CompilerSample.text("b", "b"), to: .close("done"), by: [.officer])
        ])
      $0.steps.append(again)
    },
    CompilerFault(
      "an action in two steps", .duplicate(.action, "finish_work"),
      at: "steps/write/actions/finish_work"
    ) {
      let action = CompilerSample.action(
        "finish_work", CompilerSample.text("b", "b"), to: .step("conclude"), by: [.officer])
      $0.edit(step: "write") { $0.actions.append(action) }
    },
    CompilerFault("a field twice", .duplicate(.field, "period"), at: "fields/period") {
      $0.fields.append($0.fields[0])
    },
    CompilerFault(
      "a document twice", .duplicate(.document, "report"), at: "documents/report"
    ) { $0.documents.append($0.documents[2]) },
    CompilerFault("an outcome twice", .duplicate(.outcome, "done"), at: "outcomes/done") {
      $0.outcomes.append($0.outcomes[0])
    },
    CompilerFault("a deadline twice", .duplicate(.deadline, "report"), at: "deadlines/report") {
      $0.deadlines.append($0.deadlines[2])
    },
    CompilerFault(
      "a checklist item twice", .duplicate(.checklistItem, "scope"),
      at: "steps/propose/checklist/scope"
    ) { $0.edit(step: "propose") { $0.checklist.append($0.checklist[0]) } },
    CompilerFault("a choice twice", .duplicate(.choice, "good"), at: "fields/result/choices/1") {
      $0.fields[2].kind = .choice(["good", "good"])
    },
    CompilerFault("no choices", .noChoices("result"), at: "fields/result/choices") {
      $0.fields[2].kind = .choice([])
    },
    CompilerFault(
      "a step that is not there", .unknown(.step, "nowhere"),
      at: "steps/approve/actions/return_plan/to"
    ) { $0.edit(action: "return_plan") { $0.target = .step("nowhere") } },
    CompilerFault(
      "an outcome that is not there", .unknown(.outcome, "gone"),
      at: "steps/write/actions/give_up/to"
    ) {
      let action = CompilerSample.action(
        "give_up", CompilerSample.text("b", "b"), .aside, to: .close("gone"), by: [.officer])
      $0.edit(step: "write") { $0.actions.append(action) }
    },
    CompilerFault(
      "a document that is not there", .unknown(.document, "letter"), at: "steps/work/documents/0"
    ) { $0.edit(step: "work") { $0.documents = ["letter"] } },
    CompilerFault(
      "a guard's document that is not there", .unknown(.document, "letter"),
      at: "steps/work/actions/finish_work/guards/0/documents/0"
    ) { $0.edit(action: "finish_work") { $0.guards = [.documents(["letter"])] } },
    CompilerFault(
      "a guard's field that is not there", .unknown(.field, "colour"),
      at: "steps/work/actions/finish_work/guards/0/fields/0"
    ) { $0.edit(action: "finish_work") { $0.guards = [.fields(["colour"])] } },
    CompilerFault(
      "four eyes on no action", .unknown(.action, "sing"),
      at: "steps/work/actions/finish_work/guards/0/different_person"
    ) { $0.edit(action: "finish_work") { $0.guards = [.differentPerson(from: "sing")] } },
    CompilerFault(
      "a wait since no action", .unknown(.action, "sing"),
      at: "steps/follow/actions/close_case/guards/0/waited/since"
    ) {
      $0.edit(action: "close_case") {
        $0.guards = [.waited(DayCount(1, .working), since: .performed("sing"))]
      }
    },
    CompilerFault(
      "a deadline that nothing starts", .unknown(.step, "nowhere"), at: "deadlines/deploy/starts"
    ) { $0.edit(deadline: "deploy") { $0.starts = .entered("nowhere") } },
    CompilerFault(
      "a planned field that is not there", .unknown(.field, "some_day"),
      at: "deadlines/report/limit/planned"
    ) { $0.edit(deadline: "report") { $0.limit.planned = "some_day" } },
    CompilerFault(
      "an outer deadline that is not there", .unknown(.deadline, "all"), at: "outer_deadline"
    ) { $0.outerDeadline = "all" },
    CompilerFault("more steps than are checked", .tooMany(.step, most: 200), at: "steps") {
      $0.steps = Array(repeating: $0.steps[0], count: 201).map { step in
        var step = step
        step.actions = []
        return step
      }
    },
    CompilerFault(
      "a title without Vietnamese", .translationMissing(.vietnamese),
      at: "steps/work/actions/finish_work/title/vi"
    ) { $0.edit(action: "finish_work") { $0.title.vi = " \n" } },
    CompilerFault(
      "an outcome without English", .translationMissing(.english), at: "outcomes/done/en"
    ) { $0.outcomes[0].title.en = "" },
    CompilerFault(
      "guidance without English", .translationMissing(.english), at: "steps/write/guidance/en"
    ) { $0.edit(step: "write") { $0.guidance.en = "" } },
    CompilerFault("a basis without a title", .translationMissing(.english), at: "basis/0/title/en")
    {
      $0.basis[0].title.en = ""
    },
    CompilerFault("a prefix with a hyphen", .invalidPrefix("K-T"), at: "prefix") {
      $0.prefix = "K-T"
    },
    CompilerFault("no subjects", .noSubjects, at: "subjects") { $0.subjects = [] },
    CompilerFault("no organs", .noOrgans, at: "organs") { $0.organs = [] },
    CompilerFault("no levels", .noLevels, at: "levels") {
      $0.levels = []
      for index in $0.deadlines.indices { $0.deadlines[index].limit.byLevel = [:] }
    },
    CompilerFault("no steps", .noSteps, at: "steps") {
      $0.steps = []
      $0.deadlines = []
      $0.documents = []
      $0.outerDeadline = nil
    },
    CompilerFault(
      "a document that nothing mentions", .unusedDocument("letter"), at: "documents/letter"
    ) {
      $0.documents.append(CompilerSample.document("letter", CompilerSample.text("Thư", "Letter")))
    },
  ]

  fileprivate static let ways = [
    CompilerFault("a step nobody comes to", .unreachableStep("island"), at: "steps/island") {
      let action = CompilerSample.action(
        "leave_island", CompilerSample.text("b", "b"), to: .close("done"), by: [.officer])
      let title = CompilerSample.text("Đảo", "Island")
      $0.steps.append(CompilerSample.step("island", .followUp, title, .officer, [action]))
    },
    CompilerFault("a step without a way on", .noWayToEnd("trap"), at: "steps/trap") {
      let into = CompilerSample.action(
        "fall", CompilerSample.text("b", "b"), to: .step("trap"), by: [.officer])
      let stay = CompilerSample.action(
        "wait", CompilerSample.text("b", "b"), to: .step("trap"), by: [.officer])
      $0.edit(step: "follow") { $0.actions.append(into) }
      let title = CompilerSample.text("Bẫy", "Trap")
      $0.steps.append(CompilerSample.step("trap", .followUp, title, .officer, [stay]))
    },
    CompilerFault("a process without an end", .noEnd, at: "steps") {
      $0.edit(action: "drop_plan") { $0.target = .step("follow") }
      $0.edit(action: "close_case") { $0.target = .step("follow") }
    },
    CompilerFault(
      "an outcome no action gives", .outcomeNeverReached("dropped"), at: "outcomes/dropped"
    ) { $0.edit(action: "drop_plan") { $0.target = .close("done") } },
    CompilerFault(
      "a forward action to an earlier stage", .stageGoesBack(from: .decision, to: .plan),
      at: "steps/approve/actions/return_plan/to"
    ) { $0.edit(action: "return_plan") { $0.direction = .forward } },
    CompilerFault(
      "a back action that closes", .backIsOneWay("drop_plan"),
      at: "steps/propose/actions/drop_plan/to"
    ) { $0.edit(action: "drop_plan") { $0.direction = .back } },
    CompilerFault(
      "a back action with no way back", .backIsOneWay("return_plan"),
      at: "steps/approve/actions/return_plan/to"
    ) { $0.edit(action: "return_plan") { $0.target = .step("follow") } },
    CompilerFault("an inspection without a report stage", .stageMissing(.report), at: "steps") {
      $0.edit(step: "write") { $0.stage = .teamWork }
    },
  ]

  fileprivate static let people = [
    CompilerFault(
      "an action of nobody", .nobodyMayAct("return_plan"),
      at: "steps/approve/actions/return_plan/by"
    ) { $0.edit(action: "return_plan") { $0.by = [] } },
    CompilerFault(
      "an action of the system alone", .nobodyMayAct("return_plan"),
      at: "steps/approve/actions/return_plan/by"
    ) { $0.edit(action: "return_plan") { $0.by = [.system] } },
    CompilerFault(
      "a commission's action in a cell", .nobodyMayAct("return_plan"),
      at: "steps/approve/actions/return_plan/by"
    ) {
      $0.organs = [.cell]
      for step in $0.steps.indices where $0.steps[step].responsible == .chair {
        $0.steps[step].responsible = .secretary
      }
      for id: ActionID in ["drop_plan", "approve_plan", "sign_conclusion"] {
        $0.edit(action: id) { $0.by = [.secretary] }
      }
    },
    CompilerFault(
      "a responsible role without an action", .responsibleCannotAct(.clerk),
      at: "steps/work/responsible"
    ) { $0.edit(step: "work") { $0.responsible = .clerk } },
    CompilerFault(
      "four eyes on itself", .fourEyesOnItself("finish_work"),
      at: "steps/work/actions/finish_work/guards/0/different_person"
    ) { $0.edit(action: "finish_work") { $0.guards = [.differentPerson(from: "finish_work")] } },
    CompilerFault(
      "four eyes with one eligible role", .fourEyesOneHolder(.chair),
      at: "steps/conclude/actions/sign_conclusion/guards/0/different_person"
    ) {
      $0.edit(action: "approve_plan") { $0.by = [.chair] }
      $0.edit(action: "sign_conclusion") { $0.guards = [.differentPerson(from: "approve_plan")] }
    },
    CompilerFault(
      "four eyes past which a way leads", .fourEyesNotAlwaysPerformed("finish_work"),
      at: "steps/conclude/actions/sign_conclusion/guards/0/different_person"
    ) {
      let around = CompilerSample.action(
        "skip_work", CompilerSample.text("b", "b"), .aside, to: .step("write"), by: [.officer])
      $0.edit(step: "work") { $0.actions.append(around) }
      $0.edit(action: "sign_conclusion") { $0.guards = [.differentPerson(from: "finish_work")] }
    },
    CompilerFault(
      "four eyes on a later action", .fourEyesNotAlwaysPerformed("close_case"),
      at: "steps/work/actions/finish_work/guards/0/different_person"
    ) { $0.edit(action: "finish_work") { $0.guards = [.differentPerson(from: "close_case")] } },
  ]

  fileprivate static let guards = [
    CompilerFault(
      "a vote", .votesNotSupported, at: "steps/conclude/actions/sign_conclusion/guards/0"
    ) {
      let rule = VoteRule(quorum: Fraction(2, 3), share: Fraction(1, 2), secret: true)
      $0.edit(action: "sign_conclusion") { $0.guards = [.vote(rule)] }
    },
    CompilerFault(
      "a guard for no papers", .guardDemandsNothing,
      at: "steps/work/actions/finish_work/guards/0"
    ) { $0.edit(action: "finish_work") { $0.guards = [.documents([])] } },
    CompilerFault(
      "a guard for a checklist that is empty", .guardDemandsNothing,
      at: "steps/work/actions/finish_work/guards/0"
    ) { $0.edit(action: "finish_work") { $0.guards = [.checklist] } },
    CompilerFault(
      "a paper that is made later", .documentNotAvailable("report"),
      at: "steps/work/actions/finish_work/guards/0/documents/0"
    ) { $0.edit(action: "finish_work") { $0.guards = [.documents(["report"])] } },
    CompilerFault(
      "a team of at most one and at least two", .invalidTeamSize(minimum: 2, maximum: 1),
      at: "steps/work/actions/finish_work/guards/0"
    ) {
      $0.edit(action: "finish_work") { $0.guards = [.team(TeamSize(minimum: 2, maximum: 1))] }
    },
    CompilerFault(
      "a team of nobody", .invalidTeamSize(minimum: 0, maximum: nil),
      at: "steps/work/actions/finish_work/guards/0"
    ) {
      $0.edit(action: "finish_work") { $0.guards = [.team(TeamSize(minimum: 0, maximum: nil))] }
    },
    CompilerFault(
      "a wait for no days", .countOutOfRange(0, least: 1, most: 3650),
      at: "steps/follow/actions/close_case/guards/0/waited/days"
    ) {
      $0.edit(action: "close_case") {
        $0.guards = [.waited(DayCount(0, .calendar), since: .opened)]
      }
    },
    CompilerFault(
      "a wait since what comes later", .waitNeverStarts(.performed("finish_work")),
      at: "steps/approve/actions/approve_plan/guards/0/waited/since"
    ) {
      $0.edit(action: "approve_plan") {
        $0.guards = [.waited(DayCount(2, .working), since: .performed("finish_work"))]
      }
    },
    CompilerFault(
      "a wait since a step that has been left", .waitNeverStarts(.entered("work")),
      at: "steps/follow/actions/close_case/guards/0/waited/since"
    ) {
      $0.edit(action: "close_case") {
        $0.guards = [.waited(DayCount(2, .working), since: .entered("work"))]
      }
    },
    CompilerFault(
      "a wait since a step was left by staying in it", .waitNeverStarts(.left("work")),
      at: "steps/work/actions/finish_work/guards/0/waited/since"
    ) {
      let note = CompilerSample.action(
        "note", CompilerSample.text("Ghi", "Note"), .aside, to: .step("work"), by: [.teamLeader])
      $0.edit(step: "work") { $0.actions.append(note) }
      $0.edit(action: "finish_work") {
        $0.guards = [.waited(DayCount(2, .working), since: .left("work"))]
      }
    },
    CompilerFault(
      "a wait since a step was left for rework", .waitNeverStarts(.left("approve")),
      at: "steps/propose/actions/submit_plan/guards/0/waited/since"
    ) {
      $0.edit(action: "submit_plan") {
        $0.guards = [.waited(DayCount(2, .working), since: .left("approve"))]
      }
    },
    CompilerFault(
      "a wait since what its own step, visited again, has undone",
      .waitNeverStarts(.performed("return_plan")),
      at: "steps/work/actions/finish_work/guards/0/waited/since"
    ) {
      $0.edit(action: "finish_work") {
        $0.guards = [.waited(DayCount(2, .working), since: .performed("return_plan"))]
      }
    },
    CompilerFault(
      "a deadline that waits for a step which is only left for rework",
      .deadlineNeverMet("aside"), at: "deadlines/aside/met_by"
    ) {
      let consult = CompilerSample.action(
        "consult", CompilerSample.text("Hỏi ý kiến", "Consult"), .aside, to: .step("consulting"),
        by: [.officer])
      let resume = CompilerSample.action(
        "resume_work", CompilerSample.text("Làm tiếp", "Go on"), .back, to: .step("work"),
        by: [.officer])
      let stay = CompilerSample.action(
        "ask_again", CompilerSample.text("Hỏi lại", "Ask again"), .aside,
        to: .step("consulting"), by: [.officer])
      $0.edit(step: "work") { $0.actions.append(consult) }
      $0.steps.append(
        CompilerSample.step(
          "consulting", .teamWork, CompilerSample.text("Hỏi", "Consulting"), .officer,
          [resume, stay]))
      $0.deadlines.append(
        CompilerSample.rule(
          "aside", CompilerSample.text("Bên lề", "Aside"), starts: .entered("consulting"),
          metBy: [.left("consulting")], .working, [.province: 5, .commune: 5]))
    },
  ]
}
