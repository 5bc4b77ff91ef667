package import Engine
package import Hummingbird
package import Identity
import NIOCore
package import Store

/// What goes with a request on its way through the server.
package struct ServingContext: RequestContext {
  package var coreContext: CoreRequestContextStorage
  /// Where the request comes from; nil where there is no network, as in tests of the router.
  package var address: ClientAddress?
  /// Whether it came over TLS, to a proxy before us.
  package var isSecure = false
  /// The language of the answer: the session's, else the browser's.
  package var language = Language.vietnamese
  /// Who is signed in, with the secret of their cookie; nil for everybody else.
  package var entry: Entry?

  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    address = source.channel.remoteAddress?.ipAddress.flatMap { ClientAddress($0) }
  }

  /// A body longer than this, in bytes, is refused.
  package var maxUploadSize: Int { 1 << 20 }
}

/// What goes with a request of somebody who is signed in: a route that takes one cannot be asked without.
package struct SignedInContext: ChildRequestContext {
  package var coreContext: CoreRequestContextStorage
  package let address: ClientAddress?
  package let language: Language
  package let session: SignedIn
  /// The secret of their cookie, to which their forms are bound.
  package let token: SecretToken

  /// - Throws: ``SignInNeeded``.
  package init(context: ServingContext) throws {
    guard let entry = context.entry else { throw SignInNeeded() }
    coreContext = context.coreContext
    address = context.address
    language = context.language
    session = entry.session
    token = entry.token
  }

  package var maxUploadSize: Int { 1 << 20 }
}

/// Nobody is signed in where somebody has to be.
package struct SignInNeeded: Error {}
