import Testing

@testable import AdminCLI

/// Columns on a terminal.
@Suite struct GridTests {
  static let widths: [(text: String, width: Int)] = [
    ("", 0), ("abc", 3), ("Đảng ủy xã Mẫu", 14), ("ệ", 1), ("e\u{323}\u{302}", 1), ("漢字", 4),
    ("한글", 4), ("ｆｕｌｌ", 8), ("a\u{200B}b", 2), ("😀", 2), ("…", 1), ("–", 1),
  ]

  @Test(arguments: widths)
  func `every Vietnamese letter takes one column`(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: 1...16)
  func `a text that is cut fits`(width: Int) {
    for text in ["Đảng ủy xã Mẫu", "漢字漢字漢字漢字漢字", "e\u{323}\u{302}e\u{323}\u{302}"] {
      let cut = DisplayWidth.cut(text, to: width)
      #expect(DisplayWidth.of(cut) <= width)
      #expect((cut == text) == (DisplayWidth.of(text) <= width))
    }
  }

  @Test func `columns are as wide as their widest cell, and lines end without blanks`() {
    var grid = Grid(header: ["Mã", "Tên", "Hạn"])
    grid.add(["KT-1", "Thu\nchi", ""])
    grid.add(["", "漢字", "01/02"])
    #expect(
      grid.lines(width: nil) == [
        "Mã    Tên      Hạn", "KT-1  Thu chi", "      漢字     01/02",
      ])
  }
}
