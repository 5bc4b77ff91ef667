import ArgumentParser
import Bulk
import Casework
import Engine
import Filters
import Store
import Texts

/// `casectl bulk plan`: decides what an action would come to in many cases, and writes the plan.
struct BulkPlanCommand: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: Help.text(
        vi: "Lập kế hoạch cho nhiều vụ việc và ghi ra đầu ra chuẩn; không thay đổi gì.",
        en: "Plan one action for many cases and write the plan; nothing is changed."),
      discussion: Help.text(
        vi: """
          Kế hoạch là tệp JSON ghi rõ từng vụ việc: sẽ làm, không đổi, bị từ chối (mọi lý do) hay không \
          tìm thấy; xem bằng `casectl bulk show`.
          """,
        en: """
          The plan is a JSON file that tells of each case whether it would be done, unchanged, refused \
          (with every reason) or not found; `casectl bulk show` sums it up.
          """))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var asked: BulkActionOptions

  @Option(
    help: .text(
      vi: "Tệp có mã vụ việc (với open: mã mục chương trình), mỗi dòng một mã; - là đầu vào chuẩn.",
      en: "A file with the cases' codes (with open, program items'), one on each line; - is the "
        + "standard input."), completion: .file())
  var ids: String?

  @OptionGroup var condition: FilterOptions

  @Option(help: .plannedMoment)
  var at: String?

  @Option(help: .expectedCount)
  var expect: Int?

  func run(in context: Context) async throws(Failure) {
    let (action, reason) = try asked.action(context.input)
    let moment = try context.input.momentIfThere(at, for: "--at")
    let filter = try condition.filter()
    let actor = try await context.actor()
    let selection: BulkSelection
    switch (ids, filter) {
    case (let ids?, nil):
      selection = BulkSelection(
        try CodeList(path: ids).codes(areItems: action.opensCases, in: context))
    case (nil, let filter?) where !action.opensCases:
      selection = try await context.selection(filter, on: moment?.date, for: Viewer(of: actor))
    case (nil, nil): throw .usage(.missingValue(for: "--where / --ids"))
    case (_, _):
      throw .usage(.conflictingOptions(ids == nil ? "--action open" : "--ids", "--where"))
    }
    let request = PlanRequest(action, on: selection, by: actor, reason: reason, at: moment)
    let plan = try await context.plan(request)
    let summary = PlanSummary(plan)
    try summary.check(expected: expect)
    context.printer.console.output(plan.fileBytes)
    context.printer.say(.planned(summary))
  }
}

extension Context {
  /// The cases that a condition finds on a day, with its text; nil is the database's today.
  fileprivate func selection(
    _ filter: Filter, on today: CivilDate?, for viewer: Viewer
  ) async throws(Failure) -> BulkSelection {
    try await check(filter, for: viewer)
    let found = try await asking { () async throws(CaseworkError) in
      try await services.reading.codes(
        where: filter, today: today, limit: BulkPlan.itemsMax, for: viewer)
    }
    guard !found.isCut else { throw .usage(.tooManyTargets(most: BulkPlan.itemsMax)) }
    return BulkSelection(found.lines.map(\.rawValue), text: filter.description)
  }

  /// The plan, or why there is none.
  func plan(_ request: PlanRequest) async throws(Failure) -> BulkPlan {
    try await planned { (cases, progress) async throws(CaseworkError) in
      try await cases.plan(request, progress: progress)
    }
  }

  /// Asks something whose progress is shown until it has an answer, or none.
  private func watching<Value>(
    _ progress: Progress, _ body: () async throws(CaseworkError) -> Value
  ) async throws(Failure) -> Value {
    progress.begin()
    defer { progress.end() }
    return try await asking(body)
  }

  /// The plan that is made of cases, or why there is none; shows how far it is.
  func planned(
    _ plan: (Cases, @escaping PlanProgress) async throws(CaseworkError) -> PlanAnswer
  ) async throws(Failure) -> BulkPlan {
    let progress = Progress(printer)
    let answer = try await watching(progress) { () async throws(CaseworkError) in
      try await plan(services.cases) { progress.show($0, of: $1) }
    }
    switch answer {
    case .planned(let plan): return plan
    case .noPerson(let person): throw .notFound(.unknownPerson(person.rawValue))
    case .noProcess(let process): throw .notFound(.unknownProcess(process.rawValue))
    case .tooMany(let most): throw .usage(.tooManyTargets(most: most))
    case .noRun(let run): throw .notFound(.noRunToRevert(run))
    case .runUnderWay(let run): throw .conflict(.runNotEnded(run))
    case .basisMissing: throw .usage(.missingValue(for: "--basis"))
    }
  }
}
