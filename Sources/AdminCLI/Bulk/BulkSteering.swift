import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// A command that suspends, resumes or cancels a run, whichever terminal applies it.
protocol SteeringVerb: Verb {
  var number: String { get }
  /// Where the run is taken.
  static var status: BulkRun.Status { get }
}

extension SteeringVerb {
  func run(in context: Context) async throws(Failure) {
    let id = try context.run(number)
    let actor = try await context.actor()
    let answer = try await context.running { (runs) async throws(BulkError) in
      SteeringAnswer(
        steering: try await runs.steer(id, to: Self.status, by: actor),
        state: try await runs.state(of: id), atWork: try await runs.attendants(of: id))
    }
    context.printer.one(answer.json) { ["\(answer.word) \(id)"] }
    if !answer.steering.isNew, context.printer.format == .table {
      context.printer.say(Remark(.unchanged))
    }
    if answer.isAbandoned { context.printer.say(.nobodyAtWork(id)) }
  }
}

/// What steering a run came to.
private struct SteeringAnswer {
  let steering: BulkStore.Steering
  let state: BulkRuns.State
  /// How many processes are at work on the run.
  let atWork: Int

  /// Whether the run goes on, and nobody is there to carry it out.
  var isAbandoned: Bool { state.status == .running && atWork == 0 }

  var outcome: ActReport.Outcome { steering.isNew ? .done : .unchanged }
  var word: String { steering.isNew ? state.status.code : outcome.rawValue }

  /// How many cases somebody else's run has is not told: one may not see some of them.
  var json: JSON {
    .object(
      [JSON.Member("outcome", .string(outcome.rawValue))]
        + (steering.isOwn ? state.members : state.head)
        + [JSON.Member("at_work", JSON(atWork))])
  }
}

extension Remark {
  fileprivate static func nobodyAtWork(_ run: Int64) -> Remark {
    Remark(
      "nobody_at_work",
      vi: "Không có tiến trình nào đang thực hiện lượt chạy số \(run); hãy chạy lại "
        + "`casectl bulk apply` với kế hoạch của lượt đó để làm tiếp.",
      en: "No process is at work on run \(run); `casectl bulk apply` with its plan goes on with it."
    )
  }
}

extension ArgumentHelp {
  static var runNumber: ArgumentHelp {
    .text(
      vi: "Số của lượt chạy, như `bulk list` liệt kê.",
      en: "The run's number, as `bulk list` shows it.")
  }
}

/// `casectl bulk suspend`.
struct BulkSuspend: SteeringVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "suspend",
      abstract: Help.text(
        vi: "Tạm dừng một lượt chạy sau phần đang làm dở; lượt --atomic thì bỏ phần đã làm.",
        en: "Let a run rest after the chunk under way; an --atomic one is undone."))
  }

  static let status = BulkRun.Status.suspended

  @OptionGroup var common: CommonOptions

  @Argument(help: .runNumber)
  var number: String
}

/// `casectl bulk resume`.
struct BulkResume: SteeringVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "resume",
      abstract: Help.text(
        vi: "Cho một lượt chạy đang tạm dừng tiếp tục.",
        en: "Let a suspended run go on."))
  }

  static let status = BulkRun.Status.running

  @OptionGroup var common: CommonOptions

  @Argument(help: .runNumber)
  var number: String
}

/// `casectl bulk cancel`.
struct BulkCancel: SteeringVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cancel",
      abstract: Help.text(
        vi: "Kết thúc một lượt chạy; việc đã làm vẫn giữ nguyên, trừ lượt --atomic thì bị bỏ hết.",
        en: "End a run where it is; what it has done stays, but an --atomic one is undone."))
  }

  static let status = BulkRun.Status.cancelled

  @OptionGroup var common: CommonOptions

  @Argument(help: .runNumber)
  var number: String
}
