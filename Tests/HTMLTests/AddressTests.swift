import HTML
import Testing

struct AddressTests {
  @Test func `an address is made of encoded parts`() {
    #expect(Address([]).text == "/")
    #expect(Address(["cases", "KT-2026-7F3K9Q"]).text == "/cases/KT-2026-7F3K9Q")
    #expect(
      Address(
        ["cases"], query: ["where": "due < 2026-12-01 & a=b", "after": nil, "q": "Đ"],
        fragment: "hạn"
      ).text == "/cases?where=due%20%3C%202026-12-01%20%26%20a%3Db&q=%C4%90#h%E1%BA%A1n")
    #expect(Address(query: ["after": "x/1"]).text == "?after=x%2F1")
    #expect(Address(query: ["after": nil]).text == "?")
    #expect(Address(fragment: "why").text == "#why")
  }

  @Test func `no segment leads out of the path or to a host`() {
    #expect(Address(["", "evil.example"]).text == "/_/evil.example")
    #expect(Address(["cases", "..", ".", "a/../b"]).text == "/cases/_/_/a%2F..%2Fb")
    #expect(Address(["javascript:alert(1)"]).text == "/javascript%3Aalert%281%29")
    #expect(Address(["\\evil.example"]).text == "/%5Cevil.example")
  }

  @Test(arguments: ["/", "/cases/KT-2026-7F3K9Q?tab=papers#d1", "/a//b", "/%2F%2Fevil.example"])
  func `a path of this server is gone back to`(text: String) {
    #expect(Address(checking: text)?.text == text)
  }

  @Test(arguments: [
    "", "cases", "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example",
    "javascript:alert(1)", " /cases", "/\t/evil.example", "/\n/evil.example", "/cases\r\nX: y",
    "/a\\b", "/hạn", "/" + String(repeating: "a", count: 2_000),
  ])
  func `whatever else comes from outside is no address`(text: String) {
    #expect(Address(checking: text) == nil)
  }
}
