import ArgumentParser
import Casework
import Engine
import Store
import Texts

/// `casectl inbox cases`: the cases that a notice tells of, such as the digest of a bulk run.
struct InboxCases: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cases",
      abstract: Help.text(
        vi: "Liệt kê các vụ việc mà một thông báo nói đến.",
        en: "List the cases that a notice tells of."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  @Argument(
    help: .text(
      vi: "Số của thông báo, như `inbox list` liệt kê.",
      en: "The notice's number, as `inbox list` shows it."))
  var notice: String

  @Option(help: .afterCase)
  var after: String?

  func run(in context: Context) async throws(Failure) {
    let limit = try list.checked()
    guard let id = Int64(notice), id > 0 else {
      throw .usage(.badValue(notice, for: "NOTICE"))
    }
    let after: CaseCode? = try after.map { (typed) throws(Failure) in
      try context.input.capitals(typed, for: "--after")
    }
    // Notices are one's own, whomever one acts for.
    let viewer = Viewer(person: try await context.actor().person)
    let found = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.cases(
        ofNotice: id, after: after, limit: limit, for: viewer)
    }
    guard let found else { throw .notFound(.notFound(notice)) }
    context.printer.list(
      CaseList.columns(Wording(language: context.language)), found.page,
      next: { "--after \($0.code)" })
    let hidden = found.told - found.seen
    if !found.namesThem {
      context.printer.say(.casesNotKept)
    } else if hidden > 0 {
      context.printer.say(.casesHidden(hidden, of: found.told))
    }
  }
}

extension Remark {
  fileprivate static let casesNotKept = Remark(
    "cases_not_kept",
    vi: "Thông báo này chỉ ghi số vụ việc, không ghi là những vụ việc nào.",
    en: "This notice has only the number of its cases, not which they are.")

  fileprivate static func casesHidden(_ count: Int, of total: Int) -> Remark {
    Remark(
      "cases_hidden",
      vi: "Thông báo nói về \(total) vụ việc; hiện bạn không xem được \(count) trong số đó.",
      en: "The notice tells of \(total) \(total == 1 ? "case" : "cases"); \(count) of them "
        + "\(count == 1 ? "is" : "are") not yours to see today.")
  }
}
