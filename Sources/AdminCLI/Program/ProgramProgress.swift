import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl program progress`: plan against actual, item by item.
struct ProgramProgress: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "progress",
      abstract: Help.text(
        vi: "So kế hoạch của chương trình với các vụ việc mở từ đó.",
        en: "Hold a program's plan against the cases opened from it."),
      discussion: Help.text(
        vi: """
          waiting: chưa đến kỳ. due: đã đến kỳ mà chưa mở vụ việc. late: đã qua kỳ mà chưa mở vụ \
          việc nào. running: còn vụ việc đang tiến hành. done: mọi vụ việc đã kết thúc. undated: \
          chưa hiểu được kỳ và chưa mở vụ việc. none: dòng này không phải vụ việc.
          """,
        en: """
          waiting: its period has not begun. due: it has, and no case is open. late: it is over, and no \
          case was opened. running: some case goes on. done: all its cases are closed. undated: no period \
          was understood, and no case was opened. none: the line is no case.
          """))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: .programCode)
  var program: String

  @Flag(
    help: .text(
      vi: "Chỉ những mục chậm, hoặc có vụ việc quá hạn.",
      en: "Only items that are late, or have an overdue case."))
  var late = false

  func run(in context: Context) async throws(Failure) {
    var items = try await context.programItems(program)
    let today = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.today()
    }
    if late { items = items.filter { $0.progress(on: today) == .late || $0.cases.overdue > 0 } }
    let words = Wording(language: context.language)
    context.printer.list(
      ProgramItemLine.identity(words) + [
        Column(
          "progress", Heading.status, { .string($0.progress(on: today).rawValue) },
          text: { words.title($0.progress(on: today)) }),
        Column("starts_on") { JSON($0.startsOn) },
        Column(
          "ends_on", Heading.ends, { JSON($0.endsOn) }, text: { $0.endsOn.map(words.date) ?? "" }),
        Column("days_late") { JSON($0.daysLate(on: today)) },
        Column("opened", Heading.opened) { JSON($0.cases.opened) },
        Column("closed", Heading.closed) { JSON($0.cases.closed) },
        Column("cancelled", Heading.cancelled) { JSON($0.cases.cancelled) },
        Column("overdue", Heading.overdue) { JSON($0.cases.overdue) },
      ], Cut(lines: items))
  }
}

/// Where an item of a program stands on a day.
enum ItemProgress: String, CaseIterable, Titled {
  case waiting, due, late, running, done, undated
  case noCase = "none"

  var title: LocalizedText {
    switch self {
    case .waiting: LocalizedText(vi: "Chưa đến kỳ", en: "Waiting")
    case .due: LocalizedText(vi: "Đến kỳ, chưa mở", en: "Due, not opened")
    case .late: LocalizedText(vi: "Chậm, chưa mở", en: "Late, not opened")
    case .running: LocalizedText(vi: "Đang tiến hành", en: "Running")
    case .done: LocalizedText(vi: "Đã xong", en: "Done")
    case .undated: LocalizedText(vi: "Chưa rõ thời gian", en: "Undated")
    case .noCase: LocalizedText(vi: "Không phải vụ việc", en: "Not a case")
    }
  }
}

extension ProgramItemLine {
  func progress(on today: CivilDate) -> ItemProgress {
    if verdict == .notACase { return .noCase }
    let live = cases.opened - cases.cancelled
    if live > 0 { return cases.closed == live ? .done : .running }
    guard startsOn != nil || endsOn != nil else { return .undated }
    if let endsOn, endsOn < today { return .late }
    if let startsOn, startsOn > today { return .waiting }
    return .due
  }

  /// The days since its period ended without a case; nil when it is not late.
  func daysLate(on today: CivilDate) -> Int? {
    guard progress(on: today) == .late else { return nil }
    return endsOn?.days(until: today)
  }
}
