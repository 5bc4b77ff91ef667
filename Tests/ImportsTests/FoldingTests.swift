import Imports
import Testing

struct FoldingTests {
  @Test(arguments: [
    ("ỦY BAN", "uy ban"), ("UỶ BAN", "uy ban"), ("Uy  ban", "uy ban"), ("hoà", "hoa"),
    ("hòa", "hoa"), ("Đảng bộ xã Tân Nhựt", "dang bo xa tan nhut"),
    ("  Nguyễn\u{A0}Thị\tThanh Hòa ", "nguyen thi thanh hoa"),
    ("Đắk Lắk", "dak lak"), ("ĐẮK LẮK", "dak lak"), ("Ea H'Leo", "ea h leo"),
    ("Ea H’Leo", "ea h leo"), ("23-QĐ/CB", "23 qd cb"), ("TP.HCM", "tp hcm"),
    ("ÐẢNG ỦY", "dang uy"), ("Ngã Năm", "nga nam"), ("nghĩa, khuỷu; quỵ!", "nghia khuyu quy"),
    ("", ""), ("…", ""),
  ])
  func `the search key has letters, digits and single spaces`(text: String, key: String) {
    #expect(Folding.key(text) == key)
  }

  @Test(arguments: [
    ("Hòa", "Hoà"), ("ỦY BAN", "Uỷ ban"), ("Thuý", "Thúy"), ("Khoẻ", "khỏe"), ("Quý", "Qúy"),
    ("Thanh Hoá", "THANH HÓA"), ("Khánh Hoà", "Khánh Hòa"), ("Loan", "LOAN"),
    ("Nguyễn", "Nguye\u{302}\u{303}n"), ("Đức", "\u{D0}ức"), ("H’Leo", "H'LEO"),
    ("Toàn", "TOÀN"), ("Huế", "HUẾ"), ("Ủy ban Kiểm tra", "Uỷ  ban kiểm tra"),
  ])
  func `spellings of one name have one key`(first: String, second: String) {
    #expect(Folding.nameKey(first) == Folding.nameKey(second))
    #expect(Folding.key(first) == Folding.key(second))
  }

  @Test(arguments: [
    ("Hoa", "Hòa"), ("Hòa", "Hóa"), ("Tân", "Tấn"), ("Tan", "Tân"), ("Dương", "Đương"),
    ("Sơn", "Son"), ("Mỹ", "Mĩ"), ("Phú An", "Phúan"), ("Tân Sơn 1", "Tân Sơn 2"),
  ])
  func `different names have different keys`(first: String, second: String) {
    #expect(Folding.nameKey(first) != Folding.nameKey(second))
  }

  @Test func `the tone stands behind its syllable`() {
    #expect(Folding.nameKey("Uỷ ban NGUYỄN, Hòa 2") == "uy? ban nguyên~ hoa` 2")
  }

  @Test func `composed and decomposed text fold alike, letter by letter`() {
    let marks = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    let signs = [
      ("a", ["", "\u{306}", "\u{302}"]), ("e", ["", "\u{302}"]), ("i", [""]),
      ("o", ["", "\u{302}", "\u{31B}"]), ("u", ["", "\u{31B}"]), ("y", [""]),
    ]
    var nameKeys: Set<String> = []
    for (plain, signs) in signs {
      for sign in signs {
        for mark in marks {
          let lower = plain + sign + mark
          let upper = plain.uppercased() + sign + mark
          #expect(Folding.key(upper) == plain)
          #expect(Folding.nameKey(lower) == Folding.nameKey(upper))
          nameKeys.insert(Folding.nameKey(lower))
        }
      }
    }
    #expect(nameKeys.count == 12 * 6)
  }
}

struct GivenNameTests {
  @Test func `people are listed by given name, then by the rest, as a Vietnamese list has it`() {
    let listed = [
      "Nguyễn Văn An", "Trần Thị An", "Lê Ân", "Phạm Văn Bình", "Lê Văn Cường", "Võ Dũng",
      "Bùi Văn Đạt", "Đặng Hoa", "Lý Thị Hoa", "Lê Thị Hòa", "Nguyễn Thị Thanh Hòa",
      "Trần Hỏa", "Trần Văn Hóa", "Đỗ Hoan", "Lê Hoàn", "Vũ Ơn", "Hà Uy", "Hà Ưng",
    ]
    let keys = listed.map(GivenName.sortKey)
    #expect(keys == keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Set(keys).count == keys.count)
  }

  @Test func `the key is ASCII and does not depend on the spelling`() {
    #expect(GivenName.sortKey("Nguyễn Thị Thanh Hòa") == "hoa1 nguye{n3 thi5 thanh0")
    #expect(
      GivenName.sortKey("NGUYỄN THỊ THANH HOÀ") == GivenName.sortKey("Nguyễn Thị Thanh Hòa"))
    #expect(GivenName.sortKey(" ") == "")
    #expect(GivenName.sortKey("Y Bhăm") == "bha{m0 y0")
  }
}
