import Casework
import Engine
import HTML
import Hummingbird
import Serving
import Store
import Texts
import Views

/// *My work*: what somebody must do, the soonest due first; what waits for others; what they have been told.
struct WorkPages: Sendable {
  let site: Site
  private static let linesMax = 50
  private static let noticesMax = 5

  func add(to own: RouterGroup<SignedInContext>) {
    own.resource("/work", get: show)
  }

  @Sendable private func show(
    _ request: Request, _ context: SignedInContext
  ) async throws -> Response {
    let words = Wording(language: context.language)
    let after = request.uri.queryParameters["after"].flatMap { WorkCursor(String($0)) }
    let list = try await site.services.reading.work(
      WorkRequest(
        duties: .init(after: after, limit: Self.linesMax),
        waiting: after == nil ? .init(limit: Self.linesMax) : nil,
        notices: after == nil ? Self.noticesMax : nil), for: context.viewer)
    let page = WorkPage(
      list: list, words: WorkWords(list, language: context.language), plain: words)
    let layout = try await site.layout(context, at: Address(["work"]))
    return .page(
      layout.page(words.text(.work), in: .work) {
        pageTitle(words.text(.work), kicker: words.date(list.work.today))
        panel(words.text(.toDo), id: "to-do") {
          page.duties
          pager(
            shown: list.work.duties.lines.count, total: nil,
            first: after == nil ? nil : Address(["work"]), next: page.next, words: words)
        }
        if after == nil {
          panel(words.text(.waitingForOthers), id: "waiting") { page.waiting }
          panel(words.text(.unreadNotices), id: "notices", actions: page.toInbox) {
            noticeTable(list.work.notices.lines, words)
          }
        }
      }, words)
  }
}

/// The parts of one page of somebody's work.
private struct WorkPage: Sendable {
  let list: WorkList
  let words: WorkWords
  let plain: Wording

  var toInbox: Markup { buttonLink(plain.text(.inbox), to: Address(["inbox"])) }

  /// Where the list of what is to do goes on.
  var next: Address? {
    guard list.work.duties.isCut, let last = list.work.duties.lines.last else { return nil }
    return Address(["work"], query: ["after": last.cursor.description])
  }

  var duties: Markup {
    Table<DutyLine>(
      plain.text(.toDo),
      columns: [
        Table.Column(plain.text(Heading.next)) { [self] line in
          a(.href(Address(["cases", line.facts.code.rawValue], fragment: line.what.anchor))) {
            line.what.title(in: words.of(line.facts), step: line.facts.step)
          }
        },
        Table.Column(plain.text(Heading.case)) { [self] line in summary(line.facts) },
        Table.Column(plain.text(Heading.body)) { $0.facts.body.name },
        Table.Column(plain.text(Heading.due)) { [self] line in due(line.dueOn) },
      ]
    ).markup(list.work.duties.lines, words: plain, empty: plain.text(.nothingToDo))
  }

  var waiting: Markup {
    Table<WaitingLine>(
      plain.text(.waitingForOthers),
      columns: [
        Table.Column(plain.text(Heading.case)) { [self] line in
          a(.href(Address(["cases", line.facts.code.rawValue]))) { summary(line.facts) }
        },
        Table.Column(plain.text(Heading.step)) { [self] line in words.step(of: line.facts) },
        Table.Column(plain.text(.waitsFor)) { [self] line in words.holders(of: line) },
        Table.Column(plain.text(Heading.due)) { [self] line in due(line.dueOn) },
      ]
    ).markup(list.work.waiting.lines, words: plain)
  }

  private func summary(_ facts: CaseFacts) -> Markup {
    Markup {
      span(.lang(Language.vietnamese.code)) { facts.title }
      " "
      small { facts.code.rawValue }
      // What nearly every case is, is not worth a word beside each.
      if facts.grade > .internal {
        " "
        Badge.grade(facts.grade, plain)
      }
    }
  }

  private func due(_ day: CivilDate?) -> Markup {
    guard let day else { return Markup("–") }
    return Markup {
      plain.date(day) + " "
      Badge.due(day, today: list.work.today, calendar: list.calendar, plain)
    }
  }
}

extension DutyLine.What {
  /// Where on the case's page it is done.
  fileprivate var anchor: String {
    switch self {
    case .step: "next"
    case .task: "tasks"
    case .report, .verify: "findings"
    }
  }
}
