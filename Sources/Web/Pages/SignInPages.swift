import Casework
import Engine
import HTML
import HTTPTypes
import Hummingbird
import Identity
import Serving
import Store
import Texts

/// Signing in and out, and the language of pages.
struct SignInPages: Sendable {
  let site: Site

  func add(to pages: RouterGroup<ServingContext>) {
    pages.resource("/", get: start)
    pages.resource("/sign-in", get: show, post: signIn)
    pages.resource("/sign-out", post: signOut)
    pages.resource("/language", post: setLanguage)
  }

  /// Leads to where somebody begins: leaders and administrators to the board, everybody else to their work.
  @Sendable private func start(
    _ request: Request, _ context: ServingContext
  ) async throws -> Response {
    guard let session = context.entry?.session else { return .seeOther(Address(["sign-in"])) }
    let held = try await site.services.reading.standing(for: Viewer(of: session.actor)).roles
    let leads = held.contains { Self.leading.contains($0.role) }
    return .seeOther((leads ? SiteSection.board : .work).address)
  }

  /// Whoever looks after more than their own work.
  private static let leading: Set<Role> = [.secretary, .chair, .standingDeputy, .administrator]

  /// What the page of signing in has to say.
  private struct Trial {
    var name = ""
    var back: Address?
    var mistake: PageText?
    var status = HTTPResponse.Status.ok
  }

  @Sendable private func show(_ request: Request, _ context: ServingContext) -> Response {
    let back = request.uri.queryParameters["back"].flatMap { Address(checking: String($0)) }
    guard context.entry == nil else { return .seeOther(back ?? Address([])) }
    return page(Trial(back: back), context)
  }

  @Sendable private func signIn(
    _ request: Request, _ context: ServingContext
  ) async throws -> Response {
    let agent = request.headers[.userAgent] ?? ""
    let form = try await request.openForm(in: context)
    var trial = Trial(
      name: form["name"] ?? "", back: form["back"].flatMap { Address(checking: $0) })
    let outcome = try await site.identities.signIn(
      name: trial.name, password: Password(form.verbatim("password") ?? ""),
      address: context.address, agent: agent)
    switch outcome {
    case .signedIn(let entry):
      var response = Response.seeOther(trial.back ?? Address([]))
      response.headers[values: .setCookie] = [
        SignInCookie.session.header(setting: entry.token),
        LanguageCookie.header(setting: entry.session.language),
      ]
      return response
    case .refused:
      (trial.mistake, trial.status) = (.signInRefused, .unauthorized)
      return page(trial, context)
    case .blocked(let duration):
      (trial.mistake, trial.status) = (.signInBlocked, .tooManyRequests)
      var response = page(trial, context)
      response.headers[.retryAfter] = "\(max(1, duration.components.seconds))"
      return response
    }
  }

  private func page(_ trial: Trial, _ context: ServingContext) -> Response {
    let words = Wording(language: context.language)
    let fields = [
      Field(
        "name", words.text(.signInName), hint: words.text(.signInNameHint),
        .line(trial.name, .username)),
      Field("password", words.text(.password), .password(.currentPassword)),
    ]
    let layout = site.layout(context, at: Address(["sign-in"], query: ["back": trial.back?.text]))
    let page = layout.page(words.text(.signIn), hasMistakes: trial.mistake != nil) {
      pageTitle(words.text(.signIn))
      if let mistake = trial.mistake {
        errorSummary(of: [], also: [words.text(mistake)], words: words)
      }
      PostForm(
        to: Address(["sign-in"]), csrf: "", carrying: ["back": trial.back?.text ?? ""]
      )(fields, submit: words.text(.signIn), words: words)
      p(.class(.quiet)) { words.text(.noAccountYet) }
    }
    return .page(page, words, status: trial.status)
  }

  @Sendable private func signOut(
    _ request: Request, _ context: ServingContext
  ) async throws -> Response {
    let token = context.entry?.token
    let form = try await request.openForm(in: context)
    var response = Response.seeOther(Address(["sign-in"]))
    guard let token else { return response }
    guard let text = form[Form.tokenField], FormToken.isValid(text, for: token) else {
      throw FormFault.foreign
    }
    try await site.identities.signOut(token)
    response.headers[.setCookie] = SignInCookie.session.clearingHeader
    return response
  }

  @Sendable private func setLanguage(
    _ request: Request, _ context: ServingContext
  ) async throws -> Response {
    let form = try await request.openForm(in: context)
    let back = form["back"].flatMap { Address(checking: $0) } ?? Address([])
    guard let language = form["language"].flatMap(Language.init(rawValue:)) else {
      return .seeOther(back)
    }
    if let session = context.entry?.session {
      try await site.identities.setLanguage(language, of: session)
    }
    var response = Response.seeOther(back)
    response.headers[.setCookie] = LanguageCookie.header(setting: language)
    return response
  }
}
