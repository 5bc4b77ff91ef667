import Casework
import Engine
import HTML
import HTTPTypes
import Hummingbird
import Serving
import Store
import Texts
import Views

/// One case: where it stands, the one thing to do next with its form, and everything that belongs to it.
struct CasePages: Sendable {
  let site: Site

  func add(to own: RouterGroup<SignedInContext>) {
    own.resource("/cases/:code", get: show)
    own.resource("/cases/:code/history", get: history)
    own.resource("/cases/:code/do/:verb", get: ask, post: act)
  }

  @Sendable private func show(
    _ request: Request, _ context: SignedInContext
  ) async throws -> Response {
    let page = try await page(context)
    let layout = try await site.layout(context, at: page.address)
    let done = try await done(request, page, context)
    let view = CaseView(
      page: page, csrf: site.formToken(of: context), key: site.newKey(), done: done,
      place: request.uri.queryParameters["at"].map { String($0) } ?? "")
    return .page(view.markup(in: layout), page.words)
  }

  /// What the form that led here has done.
  private func done(
    _ request: Request, _ page: CasePage, _ context: SignedInContext
  ) async throws -> [HistoryLine] {
    guard let since = request.uri.queryParameters["since"].flatMap({ Int($0) }), since > 0 else {
      return []
    }
    let lines = try await site.services.reading.history(
      of: page.state.code, after: since - 1, limit: 10, for: context.viewer
    ).lines
    return lines.filter { $0.actor.code == context.session.person.code }
  }

  /// A form of its own for one kind of act.
  @Sendable private func ask(
    _ request: Request, _ context: SignedInContext
  ) async throws -> Response {
    let verb = try verb(context)
    let page = try await page(context)
    let form = ActForm(
      verb: verb, page: page, answers: Answers(asked: try request.query), site: site,
      context: context)
    return try await form.response()
  }

  @Sendable private func act(
    _ request: Request, _ context: SignedInContext
  ) async throws -> Response {
    let verb = try verb(context)
    let answers: Answers
    if verb.takesFile {
      let upload = try await request.upload(in: context, to: site.uploads)
      answers = Answers(upload.form, file: upload.file)
    } else {
      answers = Answers(try await request.form(in: context))
    }
    let page = try await page(context)
    let form = ActForm(verb: verb, page: page, answers: answers, site: site, context: context)
    return try await form.submit()
  }

  @Sendable private func history(
    _ request: Request, _ context: SignedInContext
  ) async throws -> Response {
    let page = try await page(context)
    let after = request.uri.queryParameters["after"].flatMap { Int($0) } ?? 0
    let lines = try await site.services.reading.history(
      of: page.state.code, after: max(0, after), limit: 100, for: context.viewer)
    let names = try await site.services.reading.names(
      of: lines.lines.reduce(into: []) { $0.formUnion($1.recorded.event.people) },
      units: Set(lines.lines.flatMap(\.recorded.event.units)), for: context.viewer)
    let words = page.process.wording(in: context.language, names: names)
    let layout = try await site.layout(
      context, at: Address(["cases", page.state.code.rawValue, "history"]))
    let next = lines.isCut ? lines.lines.last : nil
    return .page(
      layout.page("\(words.text(.history)): \(page.state.code)") {
        pageTitle(
          page.detail.title, kicker: "\(words.text(.history)), \(page.state.code)",
          language: .vietnamese)
        p { a(.href(page.address)) { words.text(.backToCase) } }
        historyTable(lines.lines, words)
        pager(
          shown: lines.lines.count, total: nil,
          first: after > 0 ? Address(["cases", page.state.code.rawValue, "history"]) : nil,
          next: next.map {
            Address(
              ["cases", page.state.code.rawValue, "history"], query: ["after": "\($0.revision)"])
          }, words: words)
      }, words)
  }

  private func verb(_ context: SignedInContext) throws -> CaseVerb {
    guard let verb = context.parameters.get("verb").flatMap(CaseVerb.init(rawValue:)) else {
      throw ErrorPage.notFound
    }
    return verb
  }

  /// The case that the address names, if it is there for the person.
  private func page(_ context: SignedInContext) async throws -> CasePage {
    let code = CaseCode(context.parameters.get("code") ?? "")
    let reading = site.services.reading
    guard let detail = try await reading.find(code, for: context.viewer) else {
      throw ErrorPage.notFound
    }
    let process = try await reading.process(detail.processID)
    let calendar = try await reading.calendar(detail.calendarVersion)
    let outlook = Outlook(of: detail, under: process, by: context.actor, calendar: calendar)
    let clearers = try await reading.clearers(
      of: outlook, in: detail.state, for: context.viewer)
    return CasePage(
      detail: detail, process: process, outlook: outlook, clearers: clearers, calendar: calendar,
      words: process.wording(in: context.language, names: clearers.names))
  }
}

extension ProcessVersion {
  /// The titles of the process, and names, in a language.
  func wording(in language: Language, names: Names) -> Wording {
    Wording(
      language: language, process: definition,
      person: { names.people[$0] ?? $0.rawValue }, unit: { names.units[$0] ?? $0.rawValue })
  }
}

extension CasePage {
  var address: Address { Address(["cases", state.code.rawValue]) }

  /// Where a form of a kind of act is.
  func address(of verb: CaseVerb, _ query: KeyValuePairs<String, String?> = [:]) -> Address {
    Address(["cases", state.code.rawValue, "do", verb.rawValue], query: query)
  }
}

/// Events as rows, the oldest first.
func historyTable(_ lines: [HistoryLine], _ words: Wording) -> Markup {
  Table<HistoryLine>(
    words.text(.history),
    columns: [
      Table.Column(words.text(Heading.event)) { line in words.line(line.recorded) },
      Table.Column(words.text(Heading.person)) { line in
        line.onBehalfOf.map { "\(line.actor.name) (\($0.name))" } ?? line.actor.name
      },
      Table.Column(words.text(Heading.moment)) { words.moment($0.at) },
      Table.Column(words.text(Heading.revision), isNumber: true) { words.number($0.revision) },
    ]
  ).markup(lines, words: words)
}
