import ArgumentParser
import Bulk
import Casework
import Engine
import Texts

/// What a migration of every running case does to the deadlines that run.
struct MigrationPlanOptions: ParsableArguments {
  @Option(
    help: .text(
      vi: "Thời hạn đang tính được giữ nguyên ngày; dùng được nhiều lần.",
      en: "A running deadline that keeps its date; repeatable."))
  var keep: [String] = []

  @Option(
    help: .text(
      vi: "Thời hạn đang tính được tính lại theo phiên bản mới; dùng được nhiều lần.",
      en: "A running deadline that is derived anew under the new version; repeatable."))
  var restart: [String] = []

  @Option(
    help: .text(
      vi: "Lý do; được lưu cùng từng thao tác.",
      en: "Why; kept with each act."))
  var reason: String?

  @Option(help: .expectedCount)
  var expect: Int?

  /// The first option that was given; without a plan on file none of them has a meaning.
  var firstGiven: String? {
    let given = [
      ("--keep", !keep.isEmpty), ("--restart", !restart.isEmpty), ("--reason", reason != nil),
      ("--expect", expect != nil),
    ]
    return given.first { $0.1 }?.0
  }

  /// The deadlines that are derived anew, once every one whose date could change has a choice.
  func restarted(
    in forecasts: [MigrationForecast], _ input: Input
  ) throws(Failure) -> Set<DeadlineID> {
    let kept = try deadlines(keep, for: "--keep", input)
    let restarted = try deadlines(restart, for: "--restart", input)
    if let both = kept.intersection(restarted).min() {
      throw .usage(.conflictingOptions("--keep \(both)", "--restart \(both)"))
    }
    let running = Set(forecasts.flatMap(\.deadlines).filter { $0.keptOn != nil }.map(\.id))
    if let stranger = kept.union(restarted).subtracting(running).min() {
      let option = kept.contains(stranger) ? "--keep" : "--restart"
      throw .usage(
        .badValue(stranger.rawValue, for: option, allowed: running.sorted().map(\.rawValue)))
    }
    let open = Set(forecasts.flatMap(\.openToChoice)).subtracting(kept).subtracting(restarted)
    guard open.isEmpty else { throw .usage(.deadlinesUndecided(open.sorted())) }
    return restarted
  }

  private func deadlines(
    _ names: [String], for option: String, _ input: Input
  ) throws(Failure) -> Set<DeadlineID> {
    var deadlines: Set<DeadlineID> = []
    for name in names { deadlines.insert(try input.code(name, for: option)) }
    return deadlines
  }
}

extension Remark {
  fileprivate static func deadlinesUndecided(_ deadlines: [DeadlineID]) -> Remark {
    let list = deadlines.map(\.rawValue).joined(separator: ", ")
    return Remark(
      "deadlines_undecided",
      vi: "Theo phiên bản mới, các thời hạn này có ngày khác, hoặc có vụ việc không tính lại được: "
        + "\(list). Hãy chọn --keep hoặc --restart cho từng thời hạn.",
      en:
        "Under the new version these deadlines have other dates, or cannot be derived anew in some "
        + "case: \(list). Choose --keep or --restart for each.")
  }
}
