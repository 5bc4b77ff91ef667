import JSON
import Testing

struct WritingTests {
  @Test func `the canonical form sorts keys by their bytes and writes no spaces`() {
    let json: JSON = [
      "b": 1, "a": ["d": .null, "c": [true, false]], "B": "x", "": -5, "á": 0, "ab": [],
    ]
    #expect(
      String(decoding: json.canonicalBytes, as: UTF8.self)
        == #"{"":-5,"B":"x","a":{"c":[true,false],"d":null},"ab":[],"b":1,"á":0}"#)
  }

  @Test func `keys are sorted by UTF-8 bytes, not by UTF-16 and not as people sort`() {
    // U+FF5E comes before U+1F600 in UTF-8 and after its surrogates in UTF-16.
    let json: JSON = ["\u{1F600}": 1, "\u{FF5E}": 2, "Z": 3, "a": 4, "é": 5, "e\u{301}x": 6]
    #expect(
      json.canonicalBytes
        == Array("{\"Z\":3,\"a\":4,\"e\u{301}x\":6,\"é\":5,\"\u{FF5E}\":2,\"\u{1F600}\":1}".utf8))
  }

  @Test func `a string is escaped as little as the standard allows`() {
    let text = String(String.UnicodeScalarView((0...0x20).compactMap(Unicode.Scalar.init)))
    #expect(
      String(JSON.string(text + "\"\\/\u{7F}Ủ😀\u{2028}")) == #""\u0000\u0001\u0002\u0003\u0004"#
        + #"\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015"#
        + #"\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f \"\\/"#
        + "\u{7F}Ủ😀\u{2028}\"")
  }

  @Test func `the form for people is indented by two spaces`() {
    let json: JSON = ["a": [1, ["b": .null]], "none": [], "empty": .object([]), "text": "x\ny"]
    #expect(
      json.pretty == """
        {
          "a": [
            1,
            {
              "b": null
            }
          ],
          "none": [],
          "empty": {},
          "text": "x\\ny"
        }
        """)
  }

  @Test func `a writer that was emptied writes as a new one`() {
    var writer = JSONWriter(capacity: 4)
    writer.write(["a": [1, 2, 3], "b": "a text that is longer"])
    writer.removeAll()
    writer.write([.int(.min), .int(.max)])
    #expect(String(writer) == "[-9223372036854775808,9223372036854775807]")
  }
}
