import Engine
import HTML
import HTTPTypes
import Hummingbird
import Serving
import Texts

/// What people see where a page cannot be shown.
struct ErrorPage: Sendable {
  let site: Site

  /// The page of an error; whoever has to sign in first is led there, and back again.
  func answer(
    to error: any Error, _ request: Request, _ context: ServingContext
  ) -> Response {
    let problem = Problem(error)
    if problem.status == .unauthorized, request.method != .post {
      return .seeOther(Address(["sign-in"], query: ["back": request.uri.description]))
    }
    let layout = site.layout(context, at: Address(checking: request.uri.description) ?? Address([]))
    let words = Wording(language: context.language)
    var response = Response.page(
      layout.page(problem.title[context.language]) {
        pageTitle(problem.title[context.language])
        if problem.status == .unauthorized {
          p { words.text(.signInAgain) }
          p { buttonLink(words.text(.signIn), to: Address(["sign-in"]), isPrimary: true) }
        } else {
          p { buttonLink(words.text(.toStart), to: Address([]), isPrimary: true) }
        }
        if problem.status.code >= 500 {
          p(.class(.quiet)) { "\(words.text(.requestNumber)): \(context.id)" }
        }
      }, words, status: problem.status)
    response.headers.append(contentsOf: problem.headers)
    return response
  }

  /// The page of a thing that is not there, or not for this person: the two cannot be told apart.
  static let notFound = Problem(
    status: .notFound, code: "http.not_found",
    title: LocalizedText(
      vi: "Không có trang này, hoặc bạn không xem được",
      en: "There is no such page, or it is not yours to see"))
}
