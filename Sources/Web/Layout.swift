import Assets
import Engine
package import HTML
package import Texts

/// What stands around the content of every page: the head, the masthead, the menu and the colophon.
package struct Layout: Sendable {
  /// Who looks at the page, once they have signed in.
  package struct Reader: Sendable {
    package let name: String
    /// Whom the reader acts for, if for somebody.
    package let actingFor: String?
    /// The sections that are of use to the reader.
    package let sections: [SiteSection]
    /// How many notices the reader has not read.
    package let unread: Int

    package init(name: String, actingFor: String?, sections: [SiteSection], unread: Int) {
      self.name = name
      self.actingFor = actingFor
      self.sections = sections
      self.unread = unread
    }
  }

  private let words: Wording
  private let reader: Reader?
  private let csrf: String
  private let address: Address

  /// - Parameters:
  ///   - words: The language of the page.
  ///   - reader: Nil on the pages before signing in.
  ///   - csrf: The token that proves that a form was made for this session.
  ///   - address: The page's own, where a change of the language leads back to.
  package init(words: Wording, reader: Reader?, csrf: String, address: Address) {
    self.words = words
    self.reader = reader
    self.csrf = csrf
    self.address = address
  }

  /// A whole page.
  ///
  /// Its name stands in the browser's bar; the content has a heading of its own. The name says first if the
  /// page `hasMistakes`: shows a form with something to correct. `section` is marked in the menu.
  package func page(
    _ name: String, in section: SiteSection? = nil, hasMistakes: Bool = false,
    @MarkupBuilder content: () -> Markup
  ) -> Markup {
    document(language: words.language.code) {
      head {
        meta(.charsetUTF8)
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), .content("light dark"))
        title(hasMistakes ? "\(words.text(.error)): \(name) · Casework" : "\(name) · Casework")
        link(.rel(.stylesheet), .href(Address(Asset.caseworkCSS.path)))
        link(.rel(.icon), .href(Address(Asset.iconSVG.path)))
      }
      body {
        a(.class(.skipLink), .href(Address(fragment: Self.contentID))) {
          words.text(.skipToContent)
        }
        masthead(section)
        main(.id(Self.contentID), .class(.content), .focusable) { content() }
        footer(.class(.colophon)) {
          p { words.text(.timeZone) }
        }
      }
    }
  }

  private static let contentID = "content"
  private static let menuID = "menu"

  private func masthead(_ section: SiteSection?) -> Markup {
    header(.class(.masthead)) {
      a(.class(.brand), .href(Address([]))) {
        strong { "Casework" }
        span { words.text(.product) }
      }
      button(.class(.menuButton), .type(.button), .popoverTarget(Self.menuID)) {
        words.text(.menu)
      }
      div(.class(.menu), .id(Self.menuID), .popover) {
        if let reader { navigation(reader, section) }
        div(.class(.account)) {
          if let reader { identity(reader) }
          languages
          if reader != nil { signOut }
        }
      }
    }
  }

  private func navigation(_ reader: Reader, _ current: SiteSection?) -> Markup {
    nav(.class(.sections), .ariaLabel(words.text(.mainNavigation))) {
      ul {
        for section in reader.sections {
          li {
            a(.href(section.address), .current(section == current ? .page : nil)) {
              words.text(section.name)
            }
          }
        }
      }
    }
  }

  private func identity(_ reader: Reader) -> Markup {
    Markup {
      a(.href(Address(["inbox"]))) {
        words.text(.inbox)
        if reader.unread > 0 {
          " "
          span(.class(.badge, .soon)) {
            span(.ornament) { words.number(reader.unread) }
            span(.class(.unseen)) { words.unread(reader.unread) }
          }
        }
      }
      span {
        span(.class(.unseen)) { words.text(.signedInAs) + " " }
        strong(.lang(Language.vietnamese.code)) { reader.name }
        if let principal = reader.actingFor {
          span { " (\(words.text(.actingFor)) \(principal))" }
        }
      }
    }
  }

  private var languages: Markup {
    form(.class(.languages), .method(.post), .action(Address(["language"]))) {
      hidden("csrf", csrf)
      hidden("back", address.text)
      for language in Language.allCases where language != words.language {
        button(
          .class(.plain), .type(.submit), .name("language"), .value(language.code),
          .lang(language.code)
        ) { language.ownName }
      }
    }
  }

  private var signOut: Markup {
    form(.method(.post), .action(Address(["sign-out"]))) {
      hidden("csrf", csrf)
      button(.class(.plain), .type(.submit)) { words.text(.signOut) }
    }
  }
}

/// A value that a form carries unseen.
package func hidden(_ name: String, _ value: String) -> Markup {
  input(.type(.hidden), .name(name), .value(value))
}
