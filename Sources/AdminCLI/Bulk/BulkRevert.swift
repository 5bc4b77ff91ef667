import ArgumentParser
import Bulk
import Casework
import Engine
import Texts

/// `casectl bulk revert`: plans the taking back of a run, and writes the plan.
struct BulkRevert: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "revert",
      abstract: Help.text(
        vi: "Lập kế hoạch hoàn tác một lượt chạy; không thay đổi gì.",
        en: "Plan the taking back of a run; nothing is changed."),
      discussion: Help.text(
        vi: """
          Mỗi vụ việc trở lại đúng bước, thời hạn, người phụ trách và đoàn như trước; vụ việc do lượt \
          đó mở thì bị hủy. Vụ việc đã có người xử lý tiếp thì giữ nguyên và nêu rõ ai, lúc nào. Lịch \
          sử và thông báo đã gửi vẫn còn. Xem bằng `casectl bulk show`, thực hiện bằng \
          `casectl bulk apply`.
          """,
        en: """
          Each case stands again in its step, with its deadlines, its owner and its team; a case that \
          the run opened is cancelled. A case that somebody has moved on stays, and the plan says who \
          and when. Histories stay, and so do notices that were sent. `casectl bulk show` sums the \
          plan up and `casectl bulk apply` carries it out.
          """))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: .runNumber)
  var number: String

  @Option(
    help: .text(
      vi: "Lý do hoàn tác; được lưu cùng từng thao tác.",
      en: "Why; kept with each act."))
  var reason: String?

  @Option(
    help: .text(
      vi: "Căn cứ để hủy những vụ việc mà lượt đó đã mở.",
      en: "The legal basis on which cases are cancelled that the run opened."))
  var basis: String?

  @Option(help: .plannedMoment)
  var at: String?

  @Option(help: .expectedCount)
  var expect: Int?

  @OptionGroup var output: PlanOutputOptions

  func run(in context: Context) async throws(Failure) {
    let reversal = try reversal(in: context)
    let moment = try context.input.momentIfThere(at, for: "--at")
    let actor = try await context.actor()
    let plan = try await context.planned { (cases, progress) async throws(CaseworkError) in
      try await cases.plan(reversal, by: actor, at: moment, progress: progress)
    }
    let summary = PlanSummary(plan)
    try summary.check(expected: expect)
    try output.write(plan, summary, in: context)
    let total = plan.items.count
    guard expect != nil || summary.doneCount == total else {
      throw .partlyDone(.revertsPartly(summary.doneCount, of: total))
    }
  }

  private func reversal(in context: Context) throws(Failure) -> BulkReversal {
    let run = Int(try context.run(number))
    let reason = try context.input.textIfThere(reason, for: "--reason", limit: .note)
    guard let reason else { throw .usage(.reasonMissing) }
    return BulkReversal(
      run: run, reason: reason,
      basis: try context.input.textIfThere(basis, for: "--basis", limit: .line))
  }
}

extension Remark {
  fileprivate static func revertsPartly(_ count: Int, of total: Int) -> Remark {
    Remark(
      "reverts_partly",
      vi: "Chỉ hoàn tác được \(count) trong \(total) vụ việc; `casectl bulk show` nêu lý do của "
        + "phần còn lại. Thêm --expect \(count) nếu đúng như vậy.",
      en: "Only \(count) of \(total) \(total == 1 ? "case" : "cases") can be taken back; "
        + "`casectl bulk show` says why not the rest. Add --expect \(count) where that is meant.")
  }

  static func noRunToRevert(_ run: Int64) -> Remark {
    Remark(
      "no_run", vi: "Không có lượt chạy số \(run), hoặc bạn không được xem.",
      en: "There is no run \(run), or not for you.")
  }

  static func runNotEnded(_ run: Int64) -> Remark {
    Remark(
      "run_not_ended",
      vi:
        "Lượt chạy số \(run) chưa kết thúc; hãy chờ. Người đã bắt đầu lượt đó, hoặc lãnh đạo nơi người "
        + "đó công tác, kết thúc được bằng `casectl bulk cancel \(run)`.",
      en:
        "Run \(run) has not ended; wait. Whoever began it, or leads where they work, may end it with "
        + "`casectl bulk cancel \(run)`.")
  }
}
