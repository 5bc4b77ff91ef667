import Casework
import Engine
import HTML
import Hummingbird
import Serving
import Store
import Texts

/// What somebody has been told, newest first.
struct InboxPages: Sendable {
  let site: Site
  private static let linesMax = 100

  func add(to own: RouterGroup<SignedInContext>) {
    own.resource("/inbox", get: show)
    own.resource("/inbox/read", post: markRead)
  }

  @Sendable private func show(
    _ request: Request, _ context: SignedInContext
  ) async throws -> Response {
    let words = Wording(language: context.language)
    let isAll = request.uri.queryParameters["all"] != nil
    // Notices are one's own, whomever one acts for.
    let notices = try await site.services.reading.inbox(
      withRead: isAll, limit: Self.linesMax, for: Viewer(person: context.session.person))
    let layout = try await site.layout(context, at: Address(["inbox"]))
    let token = site.formToken(of: context)
    return .page(
      layout.page(words.text(.inbox)) {
        pageTitle(words.text(.inbox))
        div(.class(.actions)) {
          if !isAll {
            a(.class(.button), .href(Address(["inbox"], query: ["all": "yes"]))) {
              words.text(.withRead)
            }
          }
          if notices.lines.contains(where: { $0.readAt == nil }) {
            PostForm(to: Address(["inbox", "read"]), csrf: token)(
              [], submit: words.text(.markAllRead), .ordinary, words: words)
          }
        }
        noticeTable(notices.lines, words)
      }, words)
  }

  @Sendable private func markRead(
    _ request: Request, _ context: SignedInContext
  ) async throws -> Response {
    let form = try await request.form(in: context)
    let named = form.all("notice").compactMap { Int64($0) }
    _ = try await site.services.reading.markRead(
      named.isEmpty ? nil : named, for: Viewer(person: context.session.person))
    return .seeOther(Address(["inbox"]))
  }
}

/// Notices as rows, each with a link to what it tells of.
func noticeTable(_ notices: [InboxLine], _ words: Wording) -> Markup {
  Table<InboxLine>(
    words.text(.inbox),
    columns: [
      Table.Column(words.text(Heading.event)) { notice in
        switch notice.about {
        case .event(let event):
          a(.href(Address(["cases", event.code.rawValue]))) {
            words.subject(
              of: event.kind, case: event.code, title: event.title, dueOn: event.nextDueOn)
          }
        case .run(let run, let by, let cases): words.digest(of: run, by: by.name, cases: cases)
        }
      },
      Table.Column(words.text(Heading.moment)) { words.moment($0.createdAt) },
    ]
  ).markup(notices, words: words)
}
