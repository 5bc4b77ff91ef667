import JSON
import Testing

struct JSONTests {
  private let json: JSON = [
    "code": "KT-2026-7F3K9Q", "rounds": ["plan": 2], "ticks": ["a", "b"], "done": true,
    "note": .null, "number": -7,
  ]

  @Test func `a value is read by key and by position, with its own type`() {
    #expect(json["code"]?.string == "KT-2026-7F3K9Q")
    #expect(json["rounds"]?["plan"]?.int == 2)
    #expect(json["ticks"]?[1]?.string == "b")
    #expect(json["done"]?.bool == true)
    #expect(json["note"]?.isNull == true)
    #expect(json["number"]?.int == -7)
    #expect(json.object?.count == 6)
    #expect(json["ticks"]?.array?.count == 2)
  }

  @Test func `what is not there, or is something else, is nil`() {
    #expect(json["nothing"] == nil)
    #expect(json["code"]?["x"] == nil)
    #expect(json["ticks"]?[2] == nil)
    #expect(json["ticks"]?[-1] == nil)
    #expect(json["code"]?.int == nil)
    #expect(json["number"]?.string == nil)
    #expect(json["done"]?.array == nil)
    #expect(json["number"]?.bool == nil)
    #expect(json["ticks"]?.object == nil)
    #expect(json["code"]?.isNull == false)
  }

  @Test func `a fraction is no integer and keeps its text`() throws {
    let price = try JSON(parsing: "1.50")
    #expect(price == .number("1.50"))
    #expect(price.int == nil)
    #expect(String(price) == "1.50")
  }

  @Test func `members keep their order`() {
    #expect(
      String(json) == """
        {"code":"KT-2026-7F3K9Q","rounds":{"plan":2},"ticks":["a","b"],"done":true,"note":null,\
        "number":-7}
        """)
    let (a, b): (JSON, JSON) = (["a": 1, "b": 2], ["b": 2, "a": 1])
    #expect(a != b)
  }
}
