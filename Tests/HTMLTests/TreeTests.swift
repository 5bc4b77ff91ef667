import HTML
import TestSupport
import Testing

struct TreeTests {
  @Test(arguments: 0..<500) func `a random tree is read back as it was made`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (markup, nodes) = random.tree(depth: 5)
    #expect(try markup.bytes.nodes == nodes)
  }

  @Test func `a body may choose, repeat and leave out`() throws {
    func list(_ names: [String], isMarked: Bool, note: Markup?) -> Markup {
      ul {
        for name in names { li { name } }
        if isMarked { li { strong { "!" } } } else { li { "–" } }
        if names.isEmpty { li { "không có" } }
        note
      }
    }
    #expect(
      list(["a", "b"], isMarked: true, note: nil).text
        == "<ul><li>a</li><li>b</li><li><strong>!</strong></li></ul>")
    #expect(
      list([], isMarked: false, note: li { "ghi chú" }).text
        == "<ul><li>–</li><li>không có</li><li>ghi chú</li></ul>")
  }

  @Test func `an attribute without a value is left out, and a flag has none`() {
    #expect(
      input(.type(.text), .name("reason"), .value(nil), .required(true), .disabled(false), .none)
        .text == #"<input type="text" name="reason" required>"#)
    #expect(p(.classes([]), .describedBy(nil, nil)).text == "<p></p>")
    #expect(p(.describedBy("hint", nil, "error")).text == #"<p aria-describedby="hint error"></p>"#)
  }

  @Test func `a document says its type and its language`() {
    #expect(
      document(language: "vi") { head { title("Việc của tôi") } }.text
        == "<!DOCTYPE html>\n<html lang=\"vi\"><head><title>Việc của tôi</title></head></html>\n")
  }

  @Test func `a script comes from the server and holds nothing itself`() {
    #expect(
      script(from: Address(["assets", "a.js"])).text
        == #"<script type="module" src="/assets/a.js"></script>"#)
  }

  @Test func `a drawing has its places to hundredths`() {
    let drawing = SVG.svg(.viewBox(width: 100, height: 20.5), .role(.img)) {
      SVG.title("Hạn")
      SVG.rect(.x(0.005), .y(-1.25), .width(1 / 3), .height(2))
      SVG.polyline(.points([(0, 0), (1.5, 2.04)]))
    }
    #expect(
      drawing.text == """
        <svg viewBox="0 0 100 20.5" role="img"><title>Hạn</title>\
        <rect x="0.01" y="-1.25" width="0.33" height="2"></rect>\
        <polyline points="0,0 1.5,2.04"></polyline></svg>
        """)
  }
}

extension SplitMix64 {
  /// A tree twice: as it is written, and as it is to be read.
  fileprivate mutating func tree(depth: Int) -> (Markup, [HTMLNode]) {
    var markup: [Markup] = []
    var nodes: [HTMLNode] = []
    for _ in 0..<Int.random(in: 0...4, using: &self) {
      let (piece, node) = depth == 0 || chance(3) ? leaf() : element(depth: depth)
      // Neighbouring texts are read as one.
      if case .text(let after) = node, case .text(let before) = nodes.last {
        nodes[nodes.count - 1] = .text(before + after)
      } else {
        nodes.append(node)
      }
      markup.append(piece)
    }
    return (Markup(markup), nodes)
  }

  private mutating func element(depth: Int) -> (Markup, HTMLNode) {
    let kinds = [
      ("p", p), ("div", div), ("td", td), ("svg", SVG.svg), ("tspan", SVG.span), ("label", label),
    ]
    let (name, kind) = kinds[Int.random(in: kinds.indices, using: &self)]
    let (content, children) = tree(depth: depth - 1)
    let (id, text) = (word(), word())
    return switch Int.random(in: 0...2, using: &self) {
    case 0: (kind { content }, .element(name, [:], children))
    case 1: (kind(.id(id)) { content }, .element(name, ["id": id], children))
    default:
      (
        kind(.hidden(true), .data("note", text)) { content },
        .element(name, ["hidden": "", "data-note": text], children)
      )
    }
  }

  private mutating func leaf() -> (Markup, HTMLNode) {
    let text = word()
    return switch Int.random(in: 0...3, using: &self) {
    case 0: (br(), .element("br", [:], []))
    case 1: (input(.value(text)), .element("input", ["value": text], []))
    case 2: (textarea(text), .element("textarea", [:], [.text(text)]))
    default: (Markup(text), .text(text))
    }
  }

  private mutating func word() -> String {
    let letters = [
      "a", "Ệ", "\u{301}", "\"", "'", "<", ">", "&", ";", "=", " ", "\n", "/", "-", "!",
    ]
    return (0...Int.random(in: 0...6, using: &self))
      .map { _ in letters[Int.random(in: letters.indices, using: &self)] }.joined()
  }

  private mutating func chance(_ outOf: Int) -> Bool {
    Int.random(in: 0..<outOf, using: &self) == 0
  }
}
