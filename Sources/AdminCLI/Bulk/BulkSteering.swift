import ArgumentParser
import Casework
import Engine
import JSON
import Store

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
    let state = try await context.running { (runs) async throws(BulkError) in
      try await runs.steer(id, to: Self.status, by: actor)
      return try await runs.state(of: id)
    }
    context.printer.one(state.json) { ["\(state.status.code) \(id)"] }
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
        vi: "Tạm dừng một lượt chạy sau phần đang làm dở.",
        en: "Let a run rest after the chunk under way."))
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
        vi: "Kết thúc một lượt chạy; việc đã làm vẫn giữ nguyên.",
        en: "End a run where it is; what it has done stays."))
  }

  static let status = BulkRun.Status.cancelled

  @OptionGroup var common: CommonOptions

  @Argument(help: .runNumber)
  var number: String
}
