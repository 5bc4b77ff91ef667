import JSON
import Testing

struct ViewTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `a view shows what the value holds`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let json = random.json(depth: 4)
    try expect(JSONView(parsing: String(json)), shows: json)
    try expect(JSONView(parsing: json.pretty), shows: json)
  }

  private func expect(_ view: JSONView, shows json: JSON) {
    #expect(JSON(view) == json)
    #expect(view.bool == json.bool)
    #expect(view.int == json.int)
    #expect(view.string == json.string)
    #expect(view.isArray == (json.array != nil))
    #expect(view.isObject == (json.object != nil))
    #expect((try? JSON(parsing: Array(view.source))) == json)
    if let text = json.string { #expect(view.reads(text) && !view.reads(text + "x")) }
    #expect(view["no such key"] == nil)
    for (view, element) in zip(view.elements, json.array ?? []) { expect(view, shows: element) }
    for (found, member) in zip(view.members, json.object ?? []) {
      #expect(Array(found.key.utf8) == Array(member.key.utf8))
      expect(found.value, shows: member.value)
      #expect(view[member.key].map(JSON.init) == member.value)
    }
  }

  @Test func `a key with escapes is found by what it reads`() throws {
    let view = try JSONView(parsing: #"{"\u0061b": 1, "a\/c": [true], "plain": "\n"}"#)
    #expect(view["ab"]?.int == 1)
    #expect(view["a/c"]?.elements.map(\.bool) == [true])
    #expect(view["plain"]?.reads("\n") == true)
    #expect(view["a\\/c"] == nil)
  }

  @Test(arguments: [
    #"{"a": 1, "\u0061": 2}"#, #"{"b\/": {}, "c": 0, "b/": 1}"#, #"{"": 1, "x": 2, "": 3}"#,
  ])
  func `two members that read the same are refused, however they are written`(text: String) {
    let error = #expect(throws: JSON.SyntaxError.self) { try JSON(parsing: text) }
    #expect(error?.reason == .duplicateKey)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `members written one by one stand in canonical order when the object ends`(
    seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let json = random.json(depth: 5)
    var writer = JSONWriter(capacity: 1, order: .canonical)
    writer.beginObject()
    writer.writeKey("z")
    writer.write(random.shuffled(json))
    writer.writeKey("a")
    writer.write(Int64(7))
    #expect(writer.openMembers.map(\.key) == ["a", "z"])
    #expect(
      writer.openMembers.map { Array(writer.written(in: $0.value)) }[1] == json.canonicalBytes)
    writer.endObject()
    #expect(writer.bytes == (["z": json, "a": 7] as JSON).canonicalBytes)
    #expect(Array(#"{"a":7,"z":"#.utf8) == Array(writer.bytes.prefix(11)))
  }
}
