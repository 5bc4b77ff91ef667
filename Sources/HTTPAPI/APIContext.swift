import Hummingbird

/// What goes with a request on its way through the server.
struct APIContext: RequestContext {
  var coreContext: CoreRequestContextStorage

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
  }

  /// A body longer than this, in bytes, is refused.
  var maxUploadSize: Int { 1 << 20 }
}
