import HTML
import TestSupport
import Testing

struct EscapingTests {
  @Test func `every character is read back as itself, in a text and in an attribute`() throws {
    for chunk in scalars.chunks(of: 8_192) {
      let text = String(String.UnicodeScalarView(chunk))
      let shown = String(String.UnicodeScalarView(chunk.map { isForbidden($0) ? "\u{FFFD}" : $0 }))
      let nodes = try p(.title(text)) { text }.bytes.nodes
      // Strings compare by canonical equivalence; what is sent must be the same bytes.
      guard case .element("p", let attributes, let children) = nodes.first,
        case .text(let read) = children.first
      else {
        Issue.record("\(nodes)")
        return
      }
      #expect(Array(read.utf8) == Array(shown.utf8))
      #expect(attributes["title"].map { Array($0.utf8) } == Array(shown.utf8))
    }
  }

  @Test func `a quote with a combining mark behind it does not end an attribute`() throws {
    for mark in ["\u{301}", "\u{323}", "\u{20DD}", "\u{200D}", "\u{FE0F}"] {
      for quote in ["\"", "'", "<", ">", "&"] {
        let text = "x\(quote)\(mark) onclick=alert(1)"
        #expect(
          try input(.value(text)).bytes.nodes == [.element("input", ["value": text], [])])
      }
    }
  }

  @Test func `the five marks of HTML are written as references`() {
    #expect(
      Markup("<a href='x'>\"&amp;\"</a>").text
        == "&lt;a href=&#39;x&#39;&gt;&quot;&amp;amp;&quot;&lt;/a&gt;")
  }

  @Test(arguments: ["\0", "\u{1}", "\u{B}", "\u{1B}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}"])
  func `a control character is shown as one that cannot be shown`(control: String) {
    #expect(Markup("a\(control)b").text == "a\u{FFFD}b")
  }

  @Test func `lines end as they ended`() throws {
    #expect(try p { "a\r\nb\tc\n" }.bytes.nodes == [.element("p", [:], [.text("a\r\nb\tc\n")])])
  }

  @Test func `a text area gives back its first line feed`() throws {
    let text = "\n\nHai dòng trống trước"
    #expect(try textarea(text).bytes.nodes == [.element("textarea", [:], [.text(text)])])
  }

  private var scalars: [Unicode.Scalar] {
    (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
  }

  /// HTML allows no control character but the three that end lines or cells.
  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar)
  }
}

extension Array {
  fileprivate func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
