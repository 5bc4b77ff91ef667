import Bulk
import Casework
import Engine
import JSON
import Store
import Texts
import Views

extension Context {
  /// Runs something over the runs of plans, with its error as the command's.
  func running<Value>(
    _ body: (BulkRuns) async throws(BulkError) -> Value
  ) async throws(Failure) -> Value {
    do throws(BulkError) {
      return try await body(services.bulk)
    } catch {
      throw Failure(error)
    }
  }

  /// Tells how a run ended; one that is not wholly done ends the command accordingly.
  func tell(_ state: BulkRuns.State) throws(Failure) {
    let tally = state.tally
    let word = state.status.code
    printer.one(state.json) { ["\(word) \(state.run) \(tally.done)/\(tally.items)"] }
    switch state.status {
    case .done: break
    case .running, .suspended:
      throw .conflict(.runGoesOn(state.run, done: tally.done, of: tally.items))
    case .partlyDone, .failed:
      throw .partlyDone(
        Remark(.partlyDone(run: state.run, done: tally.done, total: tally.items)))
    case .cancelled:
      throw .partlyDone(.runCancelled(state.run, done: tally.done, of: tally.items))
    }
  }

  /// The number of a run, as `bulk list` shows it.
  func run(_ typed: String) throws(Failure) -> Int64 {
    guard let id = Int64(typed), id > 0, id <= Int32.max else {
      throw .usage(.badValue(typed, for: "RUN"))
    }
    return id
  }

  /// One of the person's own runs.
  func runLine(_ id: Int64) async throws(Failure) -> BulkRunLine {
    let viewer = Viewer(person: try await actor().person)
    let lines = try await asking { () async throws(CaseworkError) in
      try await services.reading.runs(id, limit: 1, for: viewer)
    }
    guard let line = lines.lines.first else { throw .notFound(.noRun(id)) }
    return line
  }

  /// The titles of every process that a run is under, and the names of people; programs get codes, and
  /// need none read.
  func words(
    of run: BulkRunLine, naming people: [PersonCode] = []
  ) async throws(Failure) -> Wording {
    guard printer.format == .table else { return Wording(language: language) }
    let viewer = Viewer(person: try await actor().person)
    let names = try await asking { () async throws(CaseworkError) in
      try await services.reading.names(of: Set(people), units: [], for: viewer)
    }
    let listed = Set((run.summary["processes"]?.array ?? []).compactMap(\.string))
    var parts: [TitledPart] = []
    for code in Set(listed.compactMap { $0.split(separator: "@").first }).sorted() {
      let versions = try await administering { (administration) async throws(AdministrationError) in
        try await administration.processVersions(of: ProcessCode(String(code)))
      }
      for version in versions where listed.contains("\(version.reference)") {
        parts += try await process(version.id).definition.titledParts
      }
    }
    return Wording(
      language: language, titles: ProcessTitles(parts),
      person: { names.people[$0] ?? $0.rawValue })
  }
}

extension BulkRuns.State {
  /// Which run it is, and how it stands.
  var head: [JSON.Member] {
    [JSON.Member("run", .int(run)), JSON.Member("status", .string(status.code))]
  }

  var members: [JSON.Member] { head + tally.members }

  var json: JSON { .object(members) }
}

extension BulkTally {
  var members: [JSON.Member] {
    [
      JSON.Member("items", JSON(items)), JSON.Member("done", JSON(done)),
      JSON.Member("refused", JSON(refused)), JSON.Member("stale", JSON(stale)),
      JSON.Member("left", JSON(left)), JSON.Member("waiting", JSON(waiting)),
      JSON.Member("not_done", JSON(notDone)),
    ]
  }
}

extension Failure {
  init(_ error: BulkError) {
    switch error {
    case .casework(let error): self = .casework(error)
    case .noRun(let run): self = .notFound(.noRunUnderWay(run))
    case .unknownRun(let run): self = .notFound(.noRunToRevert(run))
    case .unknownMaker(let person): self = .notFound(.unknownMaker(person))
    case .begunBySomebodyElse(let run): self = .conflict(.begunBySomebodyElse(run))
    case .begunOtherwise(let run): self = .conflict(.begunOtherwise(run))
    case .suspended(let run): self = .conflict(.runSuspended(run))
    case .underWay(let run): self = .conflict(.runUnderWay(run))
    }
  }
}

extension Remark {
  static func noRun(_ run: Int64) -> Remark {
    Remark(
      "no_run", vi: "Bạn không có lượt chạy nào mang số \(run).",
      en: "You have no run \(run).")
  }

  static func noRunUnderWay(_ run: Int64) -> Remark {
    Remark(
      "no_run", vi: "Lượt chạy số \(run) đã kết thúc, hoặc không phải của bạn.",
      en: "Run \(run) has ended, or is none of yours.")
  }

  static func unknownMaker(_ person: PersonCode) -> Remark {
    Remark(
      "unknown_maker",
      vi:
        "Ở đây không có cán bộ \(person), người đã lập kế hoạch; kế hoạch này được lập cho cơ sở dữ liệu "
        + "khác, hoặc đã bị sửa.",
      en:
        "There is no person \(person) here, who made the plan: it was made for another database, or "
        + "edited.")
  }

  static func begunBySomebodyElse(_ run: Int64) -> Remark {
    Remark(
      "begun_by_somebody_else",
      vi:
        "Kế hoạch này đang được người khác thực hiện (lượt chạy số \(run)); người đó, hoặc lãnh đạo "
        + "nơi người đó công tác, kết thúc được bằng `casectl bulk cancel \(run)`.",
      en:
        "This plan is under way for somebody else (run \(run)); they, or who leads where they work, "
        + "may end it with `casectl bulk cancel \(run)`.")
  }

  static func begunOtherwise(_ run: Int64) -> Remark {
    Remark(
      "begun_otherwise",
      vi: "Lượt chạy số \(run) đã bắt đầu với --atomic hoặc --accept-dates khác; "
        + "hãy dùng lại đúng các lựa chọn đó.",
      en: "Run \(run) was begun with other choices of --atomic and --accept-dates; "
        + "repeat those to go on.")
  }

  static func runSuspended(_ run: Int64) -> Remark {
    Remark(
      "run_suspended",
      vi: "Lượt chạy số \(run) đang tạm dừng; hãy chạy `casectl bulk resume \(run)` trước.",
      en: "Run \(run) is suspended; `casectl bulk resume \(run)` lets it go on.")
  }

  static func runUnderWay(_ run: Int64) -> Remark {
    Remark(
      "run_under_way",
      vi: "Lượt chạy số \(run) của kế hoạch này chưa kết thúc; bỏ --new-run để làm tiếp.",
      en: "Run \(run) of this plan has not ended; leave out --new-run to go on with it.")
  }

  /// What a run has done is stale under the same plan, so that the rest is planned anew: a reversion as
  /// one of the run that it takes back.
  static func runHadEnded(_ run: BulkRun, of action: BulkAction) -> Remark {
    let vi = "Lượt chạy số \(run.id) của kế hoạch này đã kết thúc từ trước; không làm lại gì."
    let en = "Run \(run.id) of this plan had ended before; nothing was done again."
    guard run.status != .done else { return Remark("run_had_ended", vi: vi, en: en) }
    let rest =
      if let reverted = action.revertedRun {
        "casectl bulk revert \(reverted) …"
      } else {
        "casectl bulk items \(run.id) --failed --state not_done --ids | casectl bulk plan --ids - …"
      }
    return Remark(
      "run_had_ended",
      vi: "\(vi) Lập kế hoạch lại cho phần chưa xong bằng `\(rest)`.",
      en: "\(en) `\(rest)` plans anew what it did not do.")
  }

  /// Nothing that this command still does will end the run.
  static func runGoesOn(_ run: Int64, done: Int, of total: Int) -> Remark {
    Remark(
      "run_not_ended",
      vi: "Lượt chạy số \(run) chưa kết thúc, mới xong \(done) trong \(total) vụ việc; "
        + "hãy chạy lại `casectl bulk apply` với kế hoạch này để làm tiếp.",
      en:
        "Run \(run) has not ended, with \(done) of \(total) cases done; `casectl bulk apply` with "
        + "its plan goes on with it.")
  }

  static func runCancelled(_ run: Int64, done: Int, of total: Int) -> Remark {
    Remark(
      "run_cancelled",
      vi: "Lượt chạy số \(run) đã bị hủy sau \(done) trong \(total) vụ việc; "
        + "`casectl bulk items \(run) --state not_done` liệt kê những vụ việc chưa làm đến.",
      en: "Run \(run) was cancelled after \(done) of \(total) cases; "
        + "`casectl bulk items \(run) --state not_done` lists those that it had not come to.")
  }
}

extension Wording {
  /// The one of two texts that is in its language.
  func either(vi: String, en: String) -> String { LocalizedText(vi: vi, en: en)[language] }
}
