import Imports
import Testing

struct CSVPropertyTests {
  private static let pieces = [
    "a", "Hòa", "Ho\u{300}a", ",", "\"", "\n", "\r", "\r\n", " ", "\u{A0}", "=1+1", "-5", "@x",
    "ự", "\u{FEFF}", "🙂", "'", ";",
  ]

  private func randomTable(_ generator: inout SplitMix64) -> [[String]] {
    let columns = Int.random(in: 1...4, using: &generator)
    return (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      (0..<columns).map { _ in
        (0..<Int.random(in: 0...5, using: &generator)).map { _ in
          Self.pieces.randomElement(using: &generator) ?? ""
        }.joined()
      }
    }
  }

  private func read(_ bytes: [UInt8]) throws -> [[String]] {
    var reader = try CSVReader(bytes)
    var rows: [[String]] = []
    while let record = try reader.next() { rows.append(record.cells.map(\.text)) }
    return rows
  }

  /// What reading makes of a cell, said the slow way.
  private func normal(_ cell: String) -> String {
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
    }
    var scalars = Array(cell.unicodeScalars)
    while scalars.first.map(isBlank) == true { scalars.removeFirst() }
    while scalars.last.map(isBlank) == true { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }

  @Test(arguments: [false, true])
  func `what is written is read back`(byteOrderMark: Bool) throws {
    for seed: UInt64 in 0..<1000 {
      var generator = SplitMix64(seed: seed)
      let table = randomTable(&generator)
      var writer = CSVWriter(byteOrderMark: byteOrderMark)
      for row in table { writer.write(row) }
      let expected = table.map { $0.map(normal) }
      #expect(try read(writer.bytes) == expected, "seed \(seed)")
    }
  }

  @Test func `random bytes are read or refused, and never trap`() {
    let alphabet: [UInt8] = Array("a,\"\n\r ;".utf8) + [0, 0xC3, 0xA0, 0xEF, 0xBB, 0xBF, 0xFF]
    for seed: UInt64 in 0..<3000 {
      var generator = SplitMix64(seed: seed)
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        Bool.random(using: &generator)
          ? alphabet.randomElement(using: &generator) ?? 0
          : UInt8.random(in: 0...255, using: &generator)
      }
      let isText = String(validating: bytes, as: UTF8.self) != nil && !bytes.contains(0)
      do {
        _ = try read(bytes)
        #expect(isText, "seed \(seed)")
      } catch {
        let errors = (error as? CSVError).map { [$0] } ?? []
        #expect(!errors.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test func `mangled programs are read or refused, and no row is lost`() throws {
    let original = try TestFiles.program("don-le")
    for seed: UInt64 in 0..<200 {
      var generator = SplitMix64(seed: seed)
      var bytes = original
      for _ in 0..<Int.random(in: 1...8, using: &generator) {
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[index] = UInt8.random(in: 32..<127, using: &generator)
      }
      guard let table = try? CSVTable.read(bytes, required: []) else { continue }
      guard let program = try? ProgramFile.read(bytes, knownCaseTypes: []) else { continue }
      #expect(program.items.map(\.line) == table.rows.map(\.line), "seed \(seed)")
    }
  }

  @Test func `the writer leaves formulas as they are`() {
    var writer = CSVWriter()
    writer.write(["=SUM(A1)", "+84 912", "-1", "@x", "a,b", " x", ""])
    writer.write([""])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == "=SUM(A1),+84 912,-1,@x,\"a,b\",\" x\",\r\n\"\"\r\n")
  }
}
