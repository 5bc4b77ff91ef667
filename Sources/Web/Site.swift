package import Casework
import Engine
import HTML
package import Identity
package import Serving
import Store
import Texts

/// What pages are made with: the use cases, and who it is.
package struct Site: Sendable {
  let services: Services
  let identities: Identities
  /// Acts that arrive together share batches.
  let acts: ActQueue
  let uploads: Uploads
  /// Where masks of form tokens and keys of acts come from.
  let randomness: @Sendable () -> any RandomNumberGenerator

  package init(
    services: Services, identities: Identities, acts: ActQueue, uploads: Uploads = Uploads(),
    randomness: @escaping @Sendable () -> any RandomNumberGenerator = {
      SystemRandomNumberGenerator()
    }
  ) {
    self.services = services
    self.identities = identities
    self.acts = acts
    self.uploads = uploads
    self.randomness = randomness
  }
}

extension Site {
  /// What stands around a page that anybody may open.
  func layout(_ context: ServingContext, at address: Address) -> Layout {
    Layout(words: Wording(language: context.language), reader: nil, csrf: "", address: address)
  }

  /// What stands around a page of somebody who is signed in.
  func layout(_ context: SignedInContext, at address: Address) async throws -> Layout {
    let unread = try await services.reading.unread(for: Viewer(person: context.session.person))
    return Layout(
      words: Wording(language: context.language),
      reader: Layout.Reader(
        name: context.session.name, actingFor: context.session.onBehalfOf?.code.rawValue,
        sections: SiteSection.served, unread: unread),
      csrf: formToken(of: context), address: address)
  }

  /// The token of a form on a page of theirs.
  func formToken(of context: SignedInContext) -> String {
    var generator = randomness()
    return FormToken.text(for: context.token, using: &generator)
  }

  /// A key under which an act is done once, however often its form is sent.
  func newKey() -> String {
    var generator = randomness()
    return "web-" + String(UInt64.random(in: .min ... .max, using: &generator), radix: 36)
      + String(UInt64.random(in: .min ... .max, using: &generator), radix: 36)
  }
}

extension SignedInContext {
  /// Who acts.
  var actor: Actor { session.actor }

  /// With whose eyes they read: their own, or those of whom they act for.
  var viewer: Viewer { Viewer(of: actor) }
}

extension SiteSection {
  /// The sections that have pages.
  static let served: [SiteSection] = [.work, .board, .cases]
}
