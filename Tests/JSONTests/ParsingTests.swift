import JSON
import Testing

struct ParsingTests {
  private static let fine: [(text: String, value: JSON)] = [
    ("null", .null), ("true", true), ("false", false), ("[]", []), ("{}", .object([])),
    (" \t\r\n[ ] ", []), ("[ 1 , 2 ]", [1, 2]),
    ("{ \"a\" : { \"b\" : [ null ] } }", ["a": ["b": [.null]]]),
    ("0", 0), ("-1", -1), ("9223372036854775807", .int(.max)),
    ("-9223372036854775808", .int(.min)), ("9223372036854775808", .number("9223372036854775808")),
    ("-9223372036854775809", .number("-9223372036854775809")), ("-0", .number("-0")),
    ("1.0", .number("1.0")), ("0.5", .number("0.5")), ("1e3", .number("1e3")),
    ("-1.5E+10", .number("-1.5E+10")), ("1E-2", .number("1E-2")),
    ("123456789012345678901234567890", .number("123456789012345678901234567890")),
    (#""""#, ""), (#""Ủy ban kiểm tra""#, "Ủy ban kiểm tra"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0041\u1ee6""#, "AỦ"), (#""\u1EE6y""#, "Ủy"), (#""\uD83D\uDE00!""#, "😀!"),
    (#""\u0000""#, "\0"),
    (#""a\nb\nc""#, "a\nb\nc"), (#"{"":0}"#, ["": 0]), ("\"\u{7F}\"", "\u{7F}"),
    (#"{"a":1,"b":{"a":1}}"#, ["a": 1, "b": ["a": 1]]),
  ]

  @Test(arguments: fine)
  func `a text that is JSON is read`(text: String, expected: JSON) throws {
    #expect(try JSON(parsing: text) == expected)
  }

  private static let wrong: [(text: String, reason: JSON.SyntaxError.Reason, offset: Int)] = [
    ("", .unexpectedEnd, 0), (" ", .unexpectedEnd, 1),
    ("nul", .unexpectedEnd, 3), ("nulL", .valueExpected, 3), ("True", .valueExpected, 0),
    ("[1,]", .valueExpected, 3), ("[,1]", .valueExpected, 1), ("[1 2]", .commaExpected, 3),
    ("[1", .unexpectedEnd, 2), ("[", .unexpectedEnd, 1), ("]", .valueExpected, 0),
    ("[1}", .commaExpected, 2), ("{]", .keyExpected, 1), ("{\"a\"}", .colonExpected, 4),
    ("{\"a\":}", .valueExpected, 5), ("{\"a\":1,}", .keyExpected, 7), ("{a:1}", .keyExpected, 1),
    ("{1:1}", .keyExpected, 1), ("{\"a\":1 \"b\"}", .commaExpected, 7),
    ("{\"a\"", .unexpectedEnd, 4),
    ("1 2", .trailingText, 2), ("[] []", .trailingText, 3), ("nullnull", .trailingText, 4),
    ("01", .invalidNumber, 0), ("-01", .invalidNumber, 1), ("-", .unexpectedEnd, 1),
    ("+1", .valueExpected, 0), (".5", .valueExpected, 0), ("1.", .unexpectedEnd, 2),
    ("1.x", .invalidNumber, 2), ("1e", .unexpectedEnd, 2), ("1e+]", .invalidNumber, 3),
    ("-a", .invalidNumber, 1), ("NaN", .valueExpected, 0), ("-Infinity", .invalidNumber, 1),
    ("0x10", .trailingText, 1), ("1_000", .trailingText, 1),
    ("\"a", .unexpectedEnd, 2), ("\"\\", .unexpectedEnd, 2), ("\"\\x\"", .invalidEscape, 2),
    ("\"\\u12G4\"", .invalidEscape, 5), ("\"\\u12", .unexpectedEnd, 5),
    ("\"a\nb\"", .controlCharacter, 2),
    ("\"\t\"", .controlCharacter, 1), ("\"\0\"", .controlCharacter, 1), ("'a'", .valueExpected, 0),
    ("\"\\uD83D\"", .loneSurrogate, 1), ("\"\\uD83Dx\"", .loneSurrogate, 1),
    ("\"\\uD83D\\n\"", .loneSurrogate, 1), ("\"\\uD83D\\u0041\"", .loneSurrogate, 1),
    ("\"\\uDE00\\uD83D\"", .loneSurrogate, 1), ("// a\n1", .valueExpected, 0),
    ("\u{FEFF}1", .valueExpected, 0),
    ("{\"a\":1,\"a\":2}", .duplicateKey, 7), ("{\"a\":1,\"\\u0061\":2}", .duplicateKey, 7),
    ("\0", .valueExpected, 0), ("[1]\0", .trailingText, 3),
  ]

  @Test(arguments: wrong)
  func `a text that is no JSON is refused at its first wrong byte`(
    text: String, reason: JSON.SyntaxError.Reason, offset: Int
  ) throws {
    let error = try #require(throws: JSON.SyntaxError.self) { try JSON(parsing: text) }
    #expect(error.reason == reason)
    #expect(error.offset == offset)
  }

  @Test(arguments: [
    [0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22],
    [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x22, 0xE1, 0xBB, 0x22],
  ])
  func `bytes that are no UTF-8 are refused where they begin`(bytes: [UInt8]) throws {
    let error = try #require(throws: JSON.SyntaxError.self) { try JSON(parsing: bytes) }
    #expect(error.reason == .invalidUTF8)
    #expect(error.offset == 1)
  }

  @Test func `a place is told as line and column`() throws {
    let error = try #require(throws: JSON.SyntaxError.self) {
      try JSON(parsing: "{\n  \"a\": 1,\n  \"b\": x\n}")
    }
    #expect(error.line == 3)
    #expect(error.column == 8)
    #expect("\(error)" == "valueExpected at line 3, column 8")
  }

  @Test func `the depth has a limit, and so has the size`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try JSON(parsing: nested(JSON.depthMax))
    let deep = try #require(throws: JSON.SyntaxError.self) {
      try JSON(parsing: nested(JSON.depthMax + 1))
    }
    #expect(deep.reason == .tooDeep)
    #expect(deep.offset == JSON.depthMax)
    _ = try JSON(parsing: "[1]", sizeMax: 3)
    let long = try #require(throws: JSON.SyntaxError.self) {
      try JSON(parsing: "[12]", sizeMax: 3)
    }
    #expect(long.reason == .tooLong(sizeMax: 3))
  }

  @Test func `two members of one name are refused in a large object too`() throws {
    let members = (0..<100).map { "\"key\($0)\":\($0)" }
    let fine = "{\(members.joined(separator: ","))}"
    #expect(try JSON(parsing: fine).object?.count == 100)
    for name in ["key3", "key50", "key99"] {
      let twice = "{\(members.joined(separator: ",")),\"\(name)\":0}"
      let error = try #require(throws: JSON.SyntaxError.self) { try JSON(parsing: twice) }
      #expect(error.reason == .duplicateKey)
    }
  }

  @Test(arguments: [0, 100])
  func `two spellings of one letter are two names`(others: Int) throws {
    let more = (0..<others).map { "\"key\($0)\":0," }.joined()
    let text = "{\(more)\"\u{E9}\":1,\"e\u{301}\":2}"
    #expect(try JSON(parsing: text).object?.count == others + 2)
  }
}
