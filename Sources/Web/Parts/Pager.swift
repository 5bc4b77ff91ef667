package import HTML
package import Texts

/// Where a list goes on, and how much of it there is.
///
/// Lists are read on from their last line, so there are no numbers of pages; the browser goes back.
///
/// `total` is nil where the list was not counted, `first` on its first page, and `next` on its last.
package func pager(
  shown: Int, total: Int?, first: Address?, next: Address?, words: Wording
) -> Markup {
  nav(.class(.pager), .ariaLabel(words.text(.pages))) {
    p { words.shown(shown, of: total) }
    if let first { a(.class(.button), .href(first)) { words.text(.firstPage) } }
    if let next { a(.class(.button), .href(next)) { words.text(.nextPage) } }
  }
}
