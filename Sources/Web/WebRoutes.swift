package import Hummingbird
package import Serving

/// The pages.
package struct WebRoutes: Routes {
  private let site: Site

  package init(_ site: Site) {
    self.site = site
  }

  /// Answers errors as pages, but to programs, which ask below `/api/` and for health.
  package var errors: ErrorMiddleware {
    let page = ErrorPage(site: site)
    return ErrorMiddleware { error, request, context in
      request.isByProgram
        ? Problem(error).response(to: request, in: context.language)
        : page.answer(to: error, request, context)
    }
  }

  /// Adds every page.
  package func add(to router: Router<ServingContext>) {
    AssetRoutes().add(to: router)
    let pages = router.group()
      .add(middleware: SessionMiddleware(site.identities))
      .add(middleware: ErrorMiddleware(ErrorPage(site: site).answer))
    SignInPages(site: site).add(to: pages)
    EnrolmentPages(site: site).add(to: pages)
    let own = pages.group(context: SignedInContext.self)
    WorkPages(site: site).add(to: own)
    CasePages(site: site).add(to: own)
    PaperFiles(site: site).add(to: own)
    InboxPages(site: site).add(to: own)
    BoardPages(site: site).add(to: own)
    CaseListPages(site: site).add(to: own)
  }
}
