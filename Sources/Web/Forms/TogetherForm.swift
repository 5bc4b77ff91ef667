import Casework
import Engine
import HTML
import HTTPTypes
import Hummingbird
import Serving
import Store
import Texts

/// One act on each of several cases that were ticked in a list: what it is, is asked once, and each case has its
/// own outcome.
///
/// Each case bears the revision that the list showed, so that nothing is done to one that is another by now; and
/// each act has a key of its own under that of the form, so that it is done once however often the form is sent.
struct TogetherForm: Sendable {
  let verb: CaseVerb
  private let answers: Answers
  private let ticked: [TickedCase]
  /// The list that the cases were ticked in.
  private let back: Address
  private let site: Site
  private let context: SignedInContext

  /// So many are done at once; more are the business of a bulk plan, which is reviewed first.
  static let casesMax = 50

  /// - Throws: ``Problem`` for what cannot be done to several cases.
  init(_ answers: Answers, site: Site, context: SignedInContext) throws {
    guard let verb = answers["verb"].flatMap(CaseVerb.init(rawValue:)), Self.verbs.contains(verb)
    else { throw ErrorPage.notFound }
    self.verb = verb
    self.answers = answers
    self.site = site
    self.context = context
    var seen: Set<TickedCase> = []
    ticked = answers.all(TickedCase.field).compactMap(TickedCase.init).filter {
      seen.insert($0).inserted
    }
    back = answers["back"].flatMap { Address(checking: $0) } ?? Address(["board"])
  }

  private static let verbs: Set<CaseVerb> = [.extend, .assign]

  private var words: Wording { Wording(language: context.language) }

  /// The form as it is before it is sent.
  func response() async throws -> Response {
    try await page(.ok)
  }

  /// Carries the acts out, and says what became of each; or the form again, with what is wrong.
  func submit() async throws -> Response {
    let subjects = try await subjects()
    let (_, command) = try await questions(about: subjects)
    guard let command, !subjects.isEmpty, ticked.count <= Self.casesMax else {
      return try await page(.unprocessableContent)
    }
    let doable = subjects.filter { verb != .extend || $0.deadline != nil }
    let acts = doable.map { subject in
      Act(
        command(subject), on: subject.ticked.code, by: context.actor,
        expecting: subject.ticked.revision, key: answers["key"].map { "\($0) \(subject.ticked)" })
    }
    let outcomes = acts.isEmpty ? [] : try await site.services.cases.perform(acts)
    let results = TogetherResults(
      verb: verb, results: Array(zip(doable, outcomes)), missed: missed(by: doable), back: back,
      answers: answers, words: words)
    let layout = try await site.layout(context, at: back)
    return .page(results.markup(in: layout), words)
  }

  /// What was ticked and is not there any more for the person, or has nothing to be extended.
  private func missed(by done: [TogetherSubject]) -> [TickedCase] {
    ticked.filter { ticked in !done.contains { $0.ticked == ticked } }
  }

  /// The ticked cases that there are for the person, in the order of the list.
  private func subjects() async throws -> [TogetherSubject] {
    let ticked = ticked.prefix(Self.casesMax)
    let reading = site.services.reading
    let standings = try await reading.standings(
      of: Set(ticked.map(\.code)), for: context.viewer)
    var subjects: [TogetherSubject] = []
    for line in ticked {
      guard let standing = standings[line.code] else { continue }
      let process = try await reading.process(standing.processID)
      subjects.append(
        TogetherSubject(
          ticked: line, standing: standing,
          words: process.wording(in: context.language, names: Names())))
    }
    return subjects
  }

  /// Asks what the acts need to know; the command for each case is made of the same answers.
  private func questions(
    about subjects: [TogetherSubject]
  ) async throws -> (fields: [Field], command: ((TogetherSubject) -> Command)?) {
    var ask = Questions(answers, words)
    if verb == .extend {
      guard let extension_ = ask.moreTime() else { return (ask.fields, nil) }
      return (
        ask.fields,
        { subject in
          extension_.command(extending: subject.deadline?.id ?? "")
        }
      )
    }
    let people = try await site.services.reading.roster(
      of: Set(subjects.map(\.standing.body.code)), for: context.viewer)
    let choices = people.map { Field.Choice($0.code.rawValue, $0.name) }
    guard let person = ask.choice("person", .person, of: choices) else { return (ask.fields, nil) }
    return (ask.fields, { _ in .assign(PersonCode(person)) })
  }
}

/// One of the cases that were ticked.
struct TogetherSubject: Sendable {
  let ticked: TickedCase
  let standing: CaseStanding
  let words: Wording

  /// The deadline of the line that was ticked, else the case's nearest one; nil where none runs.
  var deadline: Deadline? {
    let running = standing.state.deadlines
    guard let id = ticked.deadline else { return running.min { $0.dueOn < $1.dueOn } }
    return running.first { $0.id == id }
  }
}

// MARK: - As a page

extension TogetherForm {
  private func page(_ status: HTTPResponse.Status) async throws -> Response {
    let subjects = try await subjects()
    let fields = try await questions(about: subjects).fields
    let fault = fault(subjects)
    let title = words.text(verb.title)
    let layout = try await site.layout(context, at: address)
    let markup = layout.page(title, in: .board, hasMistakes: status != .ok) {
      pageTitle(title)
      p { a(.href(back)) { words.text(.backToList) } }
      if let fault {
        Notice.warning.markup(words) { p { words.text(fault) } }
      } else {
        errorSummary(of: fields, words: words)
        form(subjects, fields, title)
      }
    }
    return .page(markup, words, status: status)
  }

  /// Where a change of the language leads back to: the same cases, ticked again.
  private var address: Address {
    let lines = ticked.map { "\(TickedCase.field)=\($0)" }.joined(separator: "&")
    let form = Address(
      ["board", "act"], query: ["verb": verb.rawValue, "back": back.text])
    return Address(checking: form.text + (lines.isEmpty ? "" : "&" + lines)) ?? back
  }

  private func fault(_ subjects: [TogetherSubject]) -> BoardText? {
    if ticked.isEmpty { return .tickFirst }
    if ticked.count > Self.casesMax { return .tickFewer }
    return subjects.isEmpty ? .notFoundAny : nil
  }

  private func form(
    _ subjects: [TogetherSubject], _ fields: [Field], _ title: String
  ) -> Markup {
    PostForm(
      to: Address(["board", "act"]), csrf: site.formToken(of: context),
      carrying: [
        "verb": verb.rawValue, "back": back.text, "key": answers["key"] ?? site.newKey(),
      ]
    ) {
      panel(words.text(.chosen), id: "chosen") {
        if verb == .extend { p(.class(.quiet)) { words.text(.extendHint) } }
        div(.class(.choices)) { for subject in subjects { line(subject) } }
      }
      for field in fields { field.markup(words) }
      div(.class(.actions)) { button(.class(.button, .primary), .type(.submit)) { title } }
    }
  }

  private func line(_ subject: TogetherSubject) -> Markup {
    subject.ticked.markup(words, isTicked: true) {
      span(.lang(Language.vietnamese.code)) { subject.standing.title }
      br()
      small(.class(.quiet)) {
        subject.ticked.code.rawValue
        if verb == .extend {
          ". "
          if let deadline = subject.deadline {
            "\(subject.words.title(deadline.id)): \(words.date(deadline.dueOn)) "
          } else {
            words.text(.noDeadlineRuns)
          }
        }
      }
    }
  }
}
