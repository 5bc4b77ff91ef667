import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl person delegate`: lets one person act for another for a period.
struct PersonDelegate: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delegate",
      abstract: Help.text(
        vi: "Cho một người thao tác thay người khác; lịch sử ghi cả hai tên.",
        en: "Let one person act for another; both names stay on record."),
      discussion: Help.text(
        vi: "Người ủy quyền làm được việc này, và cả lãnh đạo nơi người ấy công tác.",
        en: "The delegator may do so, and whoever leads where the delegator works."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var change: ChangeOptions

  @Argument(
    help: .text(
      vi: "Người ủy quyền.",
      en: "Who delegates."))
  var delegator: String

  @Argument(
    help: .text(
      vi: "Người được ủy quyền.",
      en: "Who acts for them."))
  var delegate: String

  @Option(
    help: .text(
      vi: "Ngày đầu tiên.",
      en: "The first day."))
  var from: String

  @Option(help: .lastDay)
  var until: String

  @Option(
    help: .text(
      vi: "Số văn bản ủy quyền.",
      en: "The number of the paper with which it was delegated."))
  var document: String?

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    let order = try context.order(change)
    guard let reason = order.reason else { throw .usage(.reasonMissing) }
    let delegation = Administration.NewDelegation(
      from: try input.code(delegator, for: "DELEGATOR"),
      to: try input.code(delegate, for: "DELEGATE"), firstDay: try input.date(from),
      lastDay: try input.date(until), reason: reason,
      documentNumber: try input.textIfThere(document, for: "--document", limit: .code) ?? "")
    let actor = try await context.actor()
    let done = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.delegate(delegation, by: actor, order)
    }
    let isTrial = order.isDryRun && done.outcome == .done
    context.tell(
      done.outcome,
      [
        // A trial's number is given to another delegation.
        JSON.Member("delegation", isTrial ? .null : JSON(done.value)),
        JSON.Member("from", JSON(delegation.from)), JSON.Member("to", JSON(delegation.to)),
      ], of: order)
  }
}
