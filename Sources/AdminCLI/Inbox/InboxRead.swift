import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts

/// `casectl inbox read`: marks notices as read.
struct InboxRead: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "read",
      abstract: Help.text(
        vi: "Đánh dấu thông báo là đã đọc.",
        en: "Mark notices as read."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(
    help: .text(
      vi: "Số của các thông báo, như `inbox list` liệt kê.",
      en: "The notices' numbers, as `inbox list` shows them."))
  var notices: [String] = []

  @Flag(
    help: .text(
      vi: "Mọi thông báo chưa đọc.",
      en: "Every notice that is unread."))
  var all = false

  func run(in context: Context) async throws(Failure) {
    guard notices.isEmpty == all else {
      guard all else { throw .usage(.missingValue(for: "NOTICE")) }
      throw .usage(.conflictingOptions("NOTICE", "--all"))
    }
    var ids: [Int64] = []
    for notice in notices {
      guard let id = Int64(notice), id > 0 else {
        throw .usage(.badValue(notice, for: "NOTICE"))
      }
      ids.append(id)
    }
    let wanted = all ? nil : ids
    // Notices are one's own, whomever one acts for.
    let viewer = Viewer(person: try await context.actor().person)
    let (marked, unknown) = try await context.asking { () async throws(CaseworkError) in
      try await context.services.reading.markRead(wanted, for: viewer)
    }
    if let first = unknown.first { throw .notFound(.notFound("\(first)")) }
    let outcome = marked.isEmpty ? ActReport.Outcome.unchanged : .done
    let json: JSON = [
      "outcome": .string(outcome.rawValue), "notices": .array(marked.sorted().map { .int($0) }),
    ]
    context.printer.one(json) { ["\(outcome) \(marked.count)"] }
    if marked.isEmpty, context.printer.format == .table {
      context.printer.say(Remark(.unchanged))
    }
  }
}
