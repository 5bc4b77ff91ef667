import Serving
import Testing

struct FormTests {
  @Test func `fields are read as browsers write them`() throws {
    let form = try parse(
      "name=Nguy%E1%BB%85n+V%C4%83n+An&reason=d%C3%B2ng+1%0D%0Ad%C3%B2ng+2&empty=")
    #expect(form["name"] == "Nguyễn Văn An")
    #expect(form["reason"] == "dòng 1\ndòng 2")
    #expect(form["empty"] == "")
    #expect(form["none"] == nil)
  }

  @Test func `text is composed, and blanks around it are left out but for secrets`() throws {
    let form = try parse("name=+e%CC%82%CC%81+&password=+e%CC%82%CC%81+")
    #expect(form["name"].map { Array($0.unicodeScalars) } == ["\u{1EBF}"])
    #expect(form.verbatim("password") == " \u{1EBF} ")
  }

  @Test func `a name may stand several times`() throws {
    let form = try parse("case=A&case=B&case=A")
    #expect(form.all("case") == ["A", "B", "A"])
    #expect(form["case"] == "A")
  }

  @Test(arguments: [
    ("a=%", FormFault.malformed), ("a=%4", .malformed), ("a=%zz", .malformed),
    ("a=%00", .malformed),
    ("a=%ff", .notUTF8), ("a=%ED%A0%80", .notUTF8), ("%C0%AF=1", .notUTF8),
  ])
  func `what is no text is refused`(_ body: String, _ fault: FormFault) {
    #expect(throws: fault) { try parse(body) }
  }

  @Test func `more fields than any form has are refused`() throws {
    let fields = Array(repeating: "a=1", count: 500).joined(separator: "&")
    #expect(try parse(fields).all("a").count == 500)
    #expect(throws: FormFault.tooManyFields) { try parse(fields + "&a=1") }
  }

  /// Whatever is sent is read or refused; nothing stops the server.
  @Test func `random bytes are read or refused`() {
    var generator = SystemRandomNumberGenerator()
    let alphabet = Array("ab=&%+0Fe\0\u{FF}".utf8)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? UInt8.random(in: .min ... .max, using: &generator)
          : alphabet.randomElement(using: &generator) ?? 0
      }
      guard let form = try? Form(parsing: bytes) else { continue }
      for value in form.all("a") { #expect(!value.unicodeScalars.contains("\0")) }
    }
  }

  private func parse(_ body: String) throws -> Form { try Form(parsing: Array(body.utf8)) }
}
