import Multipart
import TestSupport
import Testing

struct MultipartReaderTests {
  @Test func `a form is read as a browser writes it`() throws {
    let body = """
      --b\r
      Content-Disposition: form-data; name="csrf"\r
      \r
      token\r
      --b\r
      Content-Disposition: form-data; name="title"\r
      \r
      Biên bản\r
      \r
      số 1\r
      --b\r
      Content-Disposition: form-data; name="file"; filename="biên bản %22nháp%22.pdf"\r
      Content-Type: application/pdf\r
      \r
      %PDF-1.7\r
      --b--\r\n
      """
    #expect(
      try parts(of: Array(body.utf8), boundary: "b") == [
        Part("csrf", nil, "token"), Part("title", nil, "Biên bản\r\n\r\nsố 1"),
        Part("file", "biên bản \"nháp\".pdf", "%PDF-1.7"),
      ])
  }

  @Test func `where no file is chosen there is one without a name and without bytes`() throws {
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n"
      + "Content-Type: application/octet-stream\r\n\r\n\r\n--b--\r\n"
    #expect(try parts(of: Array(body.utf8), boundary: "b") == [Part("file", "", "")])
  }

  /// Whatever the network makes of it, a form is the same.
  @Test(arguments: 0..<40)
  func `a body that is cut anywhere gives the same parts`(_ seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let boundary = generator.boundary()
    let wanted = (0..<Int.random(in: 0...4, using: &generator)).map { generator.part($0, boundary) }
    guard !wanted.isEmpty else { return }
    let body = generator.body(of: wanted, boundary)
    #expect(try parts(of: body, boundary: boundary) == wanted)
    for cut in 0...body.count {
      #expect(
        try parts(in: [body[..<cut], body[cut...]], boundary: boundary) == wanted,
        "seed \(seed), cut at \(cut)")
    }
    #expect(try parts(in: body.map { [$0] }, boundary: boundary) == wanted, "seed \(seed)")
  }

  @Test(arguments: ["b", "----WebKitFormBoundaryAbC123", "a'b(c)+_,-./:=? d"])
  func `a boundary is read from the header`(_ boundary: String) {
    #expect(
      MultipartBoundary(contentType: "multipart/form-data; charset=utf-8; boundary=\"\(boundary)\"")
        == MultipartBoundary(boundary))
    #expect(MultipartBoundary(boundary) != nil)
  }

  @Test func `a boundary has 70 characters at most, and only those that it may have`() {
    #expect(MultipartBoundary(String(repeating: "b", count: 70)) != nil)
    for text in ["", String(repeating: "b", count: 71), "b ", "b\r", "b\"", "ô", "b;c", "b\0"] {
      #expect(MultipartBoundary(text) == nil, "\(text.debugDescription)")
    }
    for type in [
      "", "multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed; boundary=b",
      "multipart/form-data; boundary=\"b", "multipart/form-data; boundary=b; boundary=c",
      "application/x-www-form-urlencoded", "multipart/form-data; boundary=\"b\" x",
    ] {
      #expect(MultipartBoundary(contentType: type) == nil, "\(type)")
    }
  }
}

extension SplitMix64 {
  fileprivate mutating func boundary() -> String {
    // Short ones, of hyphens among others, come about by chance the most often.
    String(
      (0..<Int.random(in: 1...6, using: &self)).map { _ in
        "-ab".randomElement(using: &self) ?? "-"
      })
  }

  /// A part whose bytes are made of what a reader could take for something else.
  fileprivate mutating func part(_ number: Int, _ boundary: String) -> Part {
    let pieces = ["\r", "\n", "\r\n", "-", "--", "\r\n-", boundary, "x", "\0", "\u{1EC7}"]
    var bytes: [UInt8] = []
    let delimiter = Array("\r\n--\(boundary)".utf8)
    for _ in 0..<Int.random(in: 0...12, using: &self) {
      bytes += (pieces.randomElement(using: &self) ?? "x").utf8
    }
    // A line that begins with the boundary would end the part; so would one that becomes so with what follows.
    while let range = (Array("\r\n".utf8) + bytes + delimiter).firstRange(of: delimiter),
      range.lowerBound < bytes.count + 2
    {
      bytes = Array(bytes.dropLast())
    }
    return Part(
      name: "field \(number)", fileName: Bool.random(using: &self) ? "tệp \(number).pdf" : nil,
      bytes: bytes)
  }

  fileprivate mutating func body(of parts: [Part], _ boundary: String) -> [UInt8] {
    var body: [UInt8] = []
    for part in parts {
      body += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(part.name)\"".utf8
      if let name = part.fileName {
        body += "; filename=\"\(name)\"\r\nContent-Type: application/pdf".utf8
      }
      body += "\r\n\r\n".utf8
      body += part.bytes
      body += "\r\n".utf8
    }
    return body + "--\(boundary)--\(Bool.random(using: &self) ? "\r\n" : "")".utf8
  }
}
