import HTTPTypes
package import Hummingbird
import Identity

extension Request {
  /// The form that somebody who is signed in has sent from one of our pages.
  ///
  /// - Throws: ``FormFault``, `foreign` where another site may have sent it; `HTTPError` for a body that is too large.
  package consuming func form(in context: SignedInContext) async throws -> Form {
    let token = context.token
    let form = try await openForm(in: context)
    guard let text = form[Form.tokenField], FormToken.isValid(text, for: token) else {
      throw FormFault.foreign
    }
    return form
  }

  /// A form that may be sent by whoever is not signed in, from one of our pages.
  ///
  /// Nobody's cookie stands behind it, so that it is enough to know that no other site has sent it: every browser
  /// says so of a POST.
  package consuming func openForm(in context: some RequestContext) async throws -> Form {
    guard isFromOurPages else { throw FormFault.foreign }
    let buffer = try await body.collect(upTo: context.maxUploadSize)
    return try Form(parsing: Array(buffer.readableBytesView))
  }

  /// Whether no other site has sent it, as far as the browser says.
  var isFromOurPages: Bool {
    RequestOrigin.isOurs(
      fetchSite: headers[.secFetchSite], origin: headers[.origin], host: head.authority)
  }
}

extension Request {
  /// What the address asks, which forms that only ask encode as others do: with a plus for a blank.
  ///
  /// - Throws: ``FormFault``.
  package var query: Form {
    get throws(FormFault) { try Form(parsing: Array((uri.query ?? "").utf8)) }
  }
}

extension Form {
  /// The first value of a name that says something; nil where it is empty or not there.
  package func asked(_ name: String) -> String? {
    self[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The name of the field with the form's token.
  package static let tokenField = "csrf"
}
