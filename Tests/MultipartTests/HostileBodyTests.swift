import Multipart
import TestSupport
import Testing

/// Bodies that no browser sends.
struct HostileBodyTests {
  @Test(
    arguments: [
      ("", .unfinished), ("--", .unfinished), ("--b", .unfinished), ("--b\r\n", .unfinished),
      (field("x", end: ""), .unfinished), (field("x", end: "\r\n--b"), .unfinished),
      (field("x", end: "\r\n--b-"), .unfinished), ("--b\r\n\(named)", .unfinished),
      // What is before the first boundary and behind the last one.
      ("\r\n" + field("x"), .malformed), ("x" + field("x"), .malformed),
      (field("x") + "\r\n\r\n", .malformed), (field("x") + "\r", .malformed),
      (field("x") + "x", .malformed), ("--c\r\n\(named)\r\n\r\nx\r\n--c--", .malformed),
      // Look-alikes.
      (field("x\r\n--bc"), .malformed), (field("x\r\n--b "), .malformed),
      (field("x\r\n--b-x"), .malformed), ("--b\n\(named)\r\n\r\nx\r\n--b--", .malformed),
      ("--b \r\n\(named)\r\n\r\nx\r\n--b--", .malformed),
      // Lines.
      (part("\(named)\n\nx"), .malformed), (part("\(named)\n\r\nx"), .malformed),
      (part("\(named)\r\n folded\r\n\r\nx"), .malformed),
      (part("\(named)\rX: y\r\n\r\nx"), .malformed),
      (part("no header\r\n\r\nx"), .malformed), (part(": x\r\n\r\nx"), .malformed),
      (part("\(named)\r\nX Y: z\r\n\r\nx"), .malformed), (part("\(named)\0\r\n\r\nx"), .malformed),
      (part("\(named)\r\nX: \u{7F}\r\n\r\nx"), .malformed),
      (part("\(named)\r\n\(named)\r\n\r\nx"), .malformed),
      (part("Content-Disposition: form-data; name=\"a\"; name=\"b\"\r\n\r\nx"), .malformed),
      (part("Content-Disposition: form-data; name=\"a\r\n\r\nx"), .malformed),
      (part("Content-Disposition: form-data; name=\"a\"b\r\n\r\nx"), .malformed),
      // Parts that are none of a form.
      (part("\r\nx"), .unnamed), (part("Content-Type: text/plain\r\n\r\nx"), .unnamed),
      (part("Content-Disposition: form-data\r\n\r\nx"), .unnamed),
      (part("Content-Disposition: form-data; name=\"\"\r\n\r\nx"), .unnamed),
      (part("Content-Disposition: attachment; name=\"a\"\r\n\r\nx"), .unnamed),
      (part("\(named)\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c--"), .nested),
      (part("\(named)\r\nContent-Type: Multipart/Form-Data; boundary=b\r\n\r\n"), .nested),
      (part("\(named)\r\nContent-Transfer-Encoding: base64\r\n\r\neA=="), .encoded),
    ] as [(String, MultipartFault)])
  func `what no browser sends is refused, in one piece and byte by byte`(
    _ body: String, _ fault: MultipartFault
  ) {
    let bytes = Array(body.utf8)
    #expect(throws: fault, "\(body.debugDescription)") { try parts(of: bytes, boundary: "b") }
    #expect(throws: fault, "\(body.debugDescription)") {
      try parts(in: bytes.map { [$0] }, boundary: "b")
    }
  }

  @Test func `as much as the limits say is read, and no more`() throws {
    func fault(_ count: Int, of body: (Int) -> String) throws -> MultipartFault? {
      do {
        _ = try parts(of: Array(body(count).utf8), boundary: "b")
        return nil
      } catch let fault as MultipartFault {
        return fault
      }
    }
    let text: (Int) -> String = { field(String(repeating: "x", count: $0)) }
    #expect(try fault(100, of: text) == nil)
    #expect(try fault(101, of: text) == .fieldTooLarge(limit: 100))
    let file: (Int) -> String = {
      part("\(named); filename=\"a\"\r\n\r\n" + String(repeating: "x", count: $0))
    }
    #expect(try fault(300, of: file) == nil)
    #expect(try fault(301, of: file) == .fileTooLarge(limit: 300))
    let several: (Int) -> String = {
      String(repeating: "--b\r\n\(named)\r\n\r\nx\r\n", count: $0) + "--b--"
    }
    #expect(try fault(4, of: several) == nil)
    #expect(try fault(5, of: several) == .tooManyParts(limit: 4))
    // With both line ends, of the headers and of their last line.
    let header: (Int) -> String = { count in
      part(
        "\(named)\r\nX: " + String(repeating: "x", count: count - named.utf8.count - 9) + "\r\n\r\n"
      )
    }
    #expect(try fault(200, of: header) == nil)
    #expect(try fault(201, of: header) == .headersTooLong(limit: 200))
  }

  /// Also of a body that never ends, whatever it is made of.
  @Test(arguments: ["x", "\r", "\r\n", "\r\n--", "\r\n-", "X: y\r\n", "\0", " "])
  func `nothing that goes on for ever is read for ever`(_ piece: String) throws {
    for beginning in [
      "", "--b", "--b\r\n", "--b\r\n\(named)\r\n\r\n", "--b\r\n\(named)\r\n\r\n\r\n--b--",
    ] {
      let boundary = try #require(MultipartBoundary("b"))
      var reader = MultipartReader(boundary: boundary, limits: smallLimits)
      #expect(throws: MultipartFault.self, "\(beginning.debugDescription)") {
        _ = try reader.read(beginning.utf8)
        for _ in 0..<400 { _ = try reader.read(piece.utf8) }
      }
    }
  }

  @Test func `after a fault everything is one`() throws {
    let boundary = try #require(MultipartBoundary("b"))
    var reader = MultipartReader(boundary: boundary, limits: smallLimits)
    #expect(throws: MultipartFault.malformed) { try reader.read("x".utf8) }
    #expect(throws: MultipartFault.malformed) { try reader.read(field("x").utf8) }
    #expect(throws: MultipartFault.malformed) { try reader.finish() }
  }

  /// Whatever is sent is read or refused, and the same however it is cut.
  @Test(arguments: 0..<20)
  func `random bodies are read or refused`(_ seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces = [
      "--b", "\r\n", "--b\r\n", "--b--", "\r", "\n", "-", named, "; filename=\"a\"", "\r\n\r\n",
      "Content-Type: text/plain", "x", "\0", "\"", ";", "%22", ":",
    ].map { Array($0.utf8) }
    for _ in 0..<200 {
      var body: [UInt8] = Bool.random(using: &generator) ? Array("--b\r\n\(named)".utf8) : []
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        body += pieces.randomElement(using: &generator) ?? []
      }
      let whole = Result { try parts(of: body, boundary: "b") }
      let single = Result { try parts(in: body.map { [$0] }, boundary: "b") }
      #expect((try? whole.get()) == (try? single.get()), "seed \(seed): \(body)")
      if case .failure(let error) = whole {
        #expect(error is MultipartFault, "seed \(seed)")
      }
    }
  }
}

private let named = "Content-Disposition: form-data; name=\"a\""

/// A body of one part, from its headers on.
private func part(_ text: String) -> String { "--b\r\n\(text)\r\n--b--" }

/// A body of one field.
private func field(_ value: String, end: String = "\r\n--b--") -> String {
  "--b\r\n\(named)\r\n\r\n\(value)\(end)"
}
