import Engine
import HTML
import HTTPTypes
import Hummingbird
import Identity
import Serving
import Store
import Texts

/// Where a link of an invitation leads: somebody chooses their password.
///
/// Looking at it uses nothing up, since programs that check mails look too.
struct EnrolmentPages: Sendable {
  let site: Site

  func add(to pages: RouterGroup<ServingContext>) {
    pages.resource("/enrol", get: show, post: enrol)
  }

  @Sendable private func show(
    _ request: Request, _ context: ServingContext
  ) async throws -> Response {
    guard let token = request.uri.queryParameters["token"].flatMap({ SecretToken($0) }),
      let invitation = try await site.identities.invitation(token)
    else { return gone(context) }
    return page(invitation, token, nil, context)
  }

  @Sendable private func enrol(
    _ request: Request, _ context: ServingContext
  ) async throws -> Response {
    let form = try await request.openForm(in: context)
    guard let token = form["token"].flatMap({ SecretToken($0) }),
      let invitation = try await site.identities.invitation(token)
    else { return gone(context) }
    let words = Wording(language: context.language)
    let typed = form.verbatim("password") ?? ""
    guard typed == form.verbatim("again") else {
      return page(invitation, token, words.text(.passwordsDiffer), context)
    }
    switch try await site.identities.enrol(token: token, password: Password(typed)) {
    case .done:
      let layout = site.layout(context, at: Address(["sign-in"]))
      return .page(
        layout.page(words.text(.passwordSet)) {
          pageTitle(words.text(.passwordSet))
          p { words.text(.signInWithIt) }
          p { buttonLink(words.text(.signIn), to: Address(["sign-in"]), isPrimary: true) }
        }, words)
    case .gone: return gone(context)
    case .unacceptable(let fault): return page(invitation, token, words.sentence(fault), context)
    }
  }

  private func page(
    _ invitation: Invitation, _ token: SecretToken, _ mistake: String?, _ context: ServingContext
  ) -> Response {
    let words = Wording(language: context.language)
    let fields = [
      Field(
        "password", words.text(.newPassword), hint: words.text(.newPasswordHint),
        mistake: mistake, .password(.newPassword)),
      Field("again", words.text(.newPasswordAgain), .password(.newPassword)),
    ]
    let layout = site.layout(context, at: Address(["enrol"], query: ["token": token.text]))
    let page = layout.page(words.text(.choosePassword), hasMistakes: mistake != nil) {
      pageTitle(words.text(.choosePassword), kicker: invitation.name)
      errorSummary(of: fields, words: words)
      facts([
        (words.text(.signInName), Markup(invitation.person.code.rawValue)),
        (words.text(.linkExpires), Markup(words.moment(invitation.expiresAt))),
      ])
      PostForm(to: Address(["enrol"]), csrf: "", carrying: ["token": token.text]) {
        // Whoever keeps passwords for people keeps them under this name.
        input(
          .type(.text), .autocomplete(.username), .value(invitation.person.code.rawValue),
          .readonly(true), .hidden(true))
        for field in fields { field.markup(words) }
        div(.class(.actions)) {
          button(.class(.button, .primary), .type(.submit)) { words.text(.keepPassword) }
        }
      }
    }
    var response = Response.page(page, words, status: mistake == nil ? .ok : .unprocessableContent)
    // The address holds a secret.
    response.headers[.referrerPolicy] = "no-referrer"
    return response
  }

  private func gone(_ context: ServingContext) -> Response {
    let words = Wording(language: context.language)
    let layout = site.layout(context, at: Address(["sign-in"]))
    return .page(
      layout.page(words.text(.linkGone)) {
        pageTitle(words.text(.linkGone))
        p { words.text(.askForNewLink) }
      }, words, status: .gone)
  }
}
