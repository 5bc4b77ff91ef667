import ArgumentParser
import Bulk
import Engine
import Texts

/// Where a plan is written to.
struct PlanOutputOptions: ParsableArguments {
  @Option(
    help: .text(
      vi: "Nơi ghi kế hoạch: tên tệp, hoặc - để ghi ra đầu ra chuẩn.",
      en: "Where the plan goes: a file, or - for the standard output."))
  var out: String?

  @Flag(
    help: .text(
      vi: "Ghi đè lên tệp đã có.",
      en: "Write over a file that is there."))
  var force = false

  /// Writes the plan, and says what it holds.
  func write(_ plan: BulkPlan, _ summary: PlanSummary, in context: Context) throws(Failure) {
    if let out, out != "-" {
      do throws(FileFailure) {
        try File(writing: out, replaces: force).write(plan.fileBytes)
      } catch {
        throw error.isThereAlready
          ? .conflict(.fileExists(out)) : .failed(.fileNotWritable(out, reason: error.reason))
      }
    } else {
      context.printer.console.output(plan.fileBytes)
    }
    context.printer.say(.planned(summary))
  }
}
