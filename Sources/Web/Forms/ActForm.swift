import Casework
import Engine
import HTML
import HTTPTypes
import Hummingbird
import Identity
import Serving
import Store
import Texts
import Views

/// The form of one kind of act on one case: shown, and carried out when it is sent.
///
/// It carries the revision that its page showed, so that nothing is done to a case that is another by now, and a key,
/// so that it is done once however often it is sent. Whatever is refused, what was typed stands in the form again.
struct ActForm: Sendable {
  let verb: CaseVerb
  let page: CasePage
  let answers: Answers
  let site: Site
  let context: SignedInContext

  /// What there is to say above the form.
  private enum Remark {
    case nothing
    case blockers([Blocker])
    /// What others have done since the page was shown.
    case stale([HistoryLine], Wording)
    case sentence(PageText)
  }

  /// The form as it is before it is sent.
  func response() async throws -> Response {
    let (fields, _) = try await questions()
    return try await form(fields, .nothing, .ok)
  }

  /// Carries the act out; the case's page if it was done, else the form with why not.
  func submit() async throws -> Response {
    let (fields, command) = try await questions()
    guard let command, !fields.contains(where: { $0.mistake != nil }) else {
      return try await form(fields, .nothing, .unprocessableContent)
    }
    let act = Act(
      command, on: page.state.code, by: context.actor,
      expecting: answers["revision"].flatMap { Int($0) }, key: answers["key"])
    switch try await outcome(of: act) {
    case .done(let receipt): return done(since: receipt.firstRevision)
    case .repeated(_, let first, _): return done(since: first)
    case .unchanged: return done(since: nil)
    case .refused(let refusal, _):
      return try await form(fields, .blockers(refusal.blockers), .unprocessableContent)
    case .stale(let expected, _):
      return try await form(fields, try await changes(since: expected), .conflict)
    case .noCase: throw ErrorPage.notFound
    case .noPerson: return try await form(fields, .sentence(.noSuchPerson), .unprocessableContent)
    case .noFile: return try await form(fields, .sentence(.noSuchFile), .unprocessableContent)
    case .noNumberBook:
      return try await form(fields, .sentence(.noNumberBook), .unprocessableContent)
    case .documentCodeTaken, .keyReused:
      return try await form(fields, .sentence(.sendAgain), .conflict)
    case .notDelegated: return try await form(fields, .sentence(.notDelegated), .forbidden)
    }
  }

  /// Carries the act out, with the file that it brings: of an act that is refused no byte is stored.
  private func outcome(of act: Act) async throws -> Outcome {
    guard let digest = act.command.namedFile, let file = answers.file, let type = file.type else {
      return try await site.acts.perform(act)
    }
    let trial = try await site.services.cases.perform([act], isDryRun: true, bringing: [digest])[0]
    guard case .done = trial else { return trial }
    _ = try await site.services.files.put(
      as: type, bytesMax: file.size, by: context.actor, reading: try file.slices())
    return try await site.acts.perform(act)
  }

  private func questions() async throws -> (fields: [Field], command: Command?) {
    var generator = site.randomness()
    let subject = FormSubject(
      page: page, people: try await people(),
      newPaper: RandomCode.documentCode(using: &generator),
      fileBytesMax: site.uploads.fileBytesMax)
    var ask = Questions(answers, page.words)
    let command = verb.command(&ask, about: subject)
    return (ask.fields, command)
  }

  /// Everybody of the case's body and of its team, by given name as the database orders them.
  private func people() async throws -> [PersonLine] {
    let team = Set(page.state.team.map(\.person))
    let (holders, names) = try await site.services.reading.people(
      holding: Set(Role.allCases), in: page.state.code, and: team, for: context.viewer)
    var people: [PersonLine] = []
    for role in Role.allCases {
      for person in holders[role, default: []] where !people.contains(person) {
        people.append(person)
      }
    }
    for code in team.sorted() where !people.contains(where: { $0.code == code }) {
      people.append(PersonLine(code: code, name: names.people[code] ?? code.rawValue))
    }
    return people
  }

  private func changes(since revision: Int) async throws -> Remark {
    let lines = try await site.services.reading.history(
      of: page.state.code, after: revision, limit: 20, for: context.viewer
    ).lines
    let names = try await site.services.reading.names(
      of: lines.reduce(into: []) { $0.formUnion($1.recorded.event.people) },
      units: Set(lines.flatMap(\.recorded.event.units)), for: context.viewer)
    return .stale(lines, page.process.wording(in: context.language, names: names))
  }

  private func done(since revision: Int?) -> Response {
    let path = ["cases", page.state.code.rawValue]
    guard let revision else { return .seeOther(Address(path, fragment: verb.place)) }
    return .seeOther(
      Address(
        path, query: ["since": "\(revision)", "at": verb.place], fragment: CaseView.receiptID))
  }
}

// MARK: - As a page

extension ActForm {
  private func form(
    _ fields: [Field], _ remark: Remark, _ status: HTTPResponse.Status
  ) async throws -> Response {
    let words = page.words
    let fields = fields.map(asking)
    let layout = try await site.layout(context, at: page.address(of: verb))
    let markup = layout.page(
      "\(title): \(page.state.code)", in: .work, hasMistakes: status != .ok
    ) {
      pageTitle(title, kicker: "\(page.state.code), \(page.detail.title)")
      p { a(.href(page.address)) { words.text(.backToCase) } }
      errorSummary(of: fields, words: words)
      said(remark)
      PostForm(
        to: page.address(of: verb), csrf: site.formToken(of: context),
        carrying: ["revision": "\(page.state.revision)", "key": site.newKey()],
        isMultipart: verb.takesFile
      )(
        fields, submit: isStale(remark) ? words.text(.doAllTheSame) : title,
        verb.isGrave ? .danger : .primary, words: words)
    }
    return .page(markup, words, status: status)
  }

  /// The field, which says where a file has to be chosen again.
  private func asking(_ field: Field) -> Field {
    guard case .file = field.control, answers.file != nil, field.mistake == nil else {
      return field
    }
    var field = field
    field.mistake = page.words.text(.fileAgain)
    return field
  }

  /// What the form is called: an action of the process that a link has chosen is called as the process says.
  private var title: String {
    let chosen = page.outlook.actions.first { $0.action.id.rawValue == answers["action"] }
    guard verb == .act, let chosen else { return page.words.text(verb.title) }
    return page.words.title(chosen.action.id)
  }

  private func isStale(_ remark: Remark) -> Bool {
    if case .stale = remark { true } else { false }
  }

  private func said(_ remark: Remark) -> Markup {
    let words = page.words
    switch remark {
    case .nothing: return Markup()
    case .blockers(let blockers):
      return Notice.failure.markup(words) {
        blockerList(
          blockers, holders: page.clearers.holders.mapValues { $0.map(\.name) }, words: words)
      }
    case .stale(let lines, let named):
      return Notice.warning.markup(words, heading: words.text(.caseHasMoved)) {
        p { words.text(.lookAndSendAgain) }
        historyTable(lines, named)
      }
    case .sentence(let sentence):
      return Notice.failure.markup(words) { p { words.text(sentence) } }
    }
  }
}
