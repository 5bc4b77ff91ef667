import Definitions
import Engine
import Testing

@Suite struct SourceTextTests {
  @Test func `a file over one mebibyte is not read`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: (1 << 20) + 1)
    #expect(Sample.faults(in: bytes) == ["1:1 definition.too_large"])
    #expect(Sample.faults(in: bytes.dropLast() + []) == ["1:1 definition.wrong_type"])
  }

  @Test func `bytes that are no UTF-8 are told with their place`() {
    var bytes = Array("process: s\ntitle: \"Mẫ".utf8)
    bytes += [0xC3, 0x28]
    #expect(Sample.faults(in: bytes) == ["2:11 definition.not_utf8"])
  }

  @Test(arguments: ["", "\n\n", "# nothing\n", "---\n", "~\n"])
  func `a file without a definition says so`(yaml: String) {
    #expect(Sample.faults(in: yaml) == ["1:1 definition.empty"])
  }

  @Test func `every tab is told`() {
    #expect(
      Sample.faults(in: "process:\ts\n\tprefix: x\n") == [
        "1:9 definition.tab", "2:1 definition.tab",
      ])
  }

  @Test func `a bomb of aliases is refused before it is parsed`() {
    var yaml = "a0: &a0 [x, x]\n"
    for level in 1...40 {
      yaml += "a\(level): &a\(level) {? [*a\(level - 1), *a\(level - 1)] : x}\n"
    }
    let faults = Sample.faults(in: yaml)
    #expect(faults.first == "1:5 definition.anchor_or_alias")
    #expect(faults.count == 121)
  }

  @Test func `a sign within prose is no alias`() throws {
    let yaml = Sample.replacing("en: Summary", with: "en: \"R & D, 3*4, a&b (*)\"")
    let definition = try ProcessDecoder.decode(yaml: yaml, file: "sample.yaml")
    #expect(definition.summary.en == "R & D, 3*4, a&b (*)")
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `deep nesting is refused and does not exhaust the stack`(opening: String) {
    let yaml = String(repeating: opening, count: 20_000)
    #expect(Sample.faults(in: yaml).count == 1)
  }

  @Test func `the deepest nesting that the parser takes does not exhaust the stack`() {
    let yaml = String(repeating: "[", count: 990) + String(repeating: "]", count: 990)
    #expect(Sample.faults(in: yaml) == ["1:1 definition.wrong_type"])
  }

  @Test func `more errors than can be shown end with a line that says so`() throws {
    let yaml = (0..<20_000).map { "key\($0): x\n" }.joined()
    let faults = Sample.faults(in: yaml)
    #expect(faults.count == DefinitionLimits.errorsMax + 1)
    #expect(faults.last?.hasSuffix("definition.too_many_errors") == true)
  }

  @Test func `every kind of error has a code of its own`() {
    let kinds: [DefinitionError.Kind] = [
      .tooLarge(bytes: 2, most: 1), .notUTF8, .tab, .controlCharacter(7), .anchorOrAlias,
      .syntax("x"), .empty, .tooManyErrors(most: 1), .duplicateKey("k"),
      .unknownKey("k", nearest: []), .missingKey("k"), .wrongType(.mapping, found: .scalar),
      .oneKeyExpected(known: ["k"]), .unknownWord("w", known: []), .duplicateWord("w"),
      .badIdentifier("w"), .notWholeNumber("w"), .notShare("w"), .emptyText,
    ]
    #expect(Set(kinds.map(\.code)).count == kinds.count)
    #expect(kinds.allSatisfy { $0.code.hasPrefix("definition.") && !$0.sentence.isEmpty })
    #expect(DefinitionError.Kind.controlCharacter(7).parameters == ["scalar": "U+0007"])
  }
}
