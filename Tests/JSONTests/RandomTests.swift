import JSON
import Testing

struct RandomTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `whatever is written is read back as it was`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let json = random.json(depth: 5)
    #expect(try JSON(parsing: String(json)) == json)
    #expect(try JSON(parsing: json.pretty) == json)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `the canonical form does not depend on the order of members`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let json = random.json(depth: 5)
    let canonical = json.canonicalBytes
    #expect(random.shuffled(json).canonicalBytes == canonical)
    #expect(try JSON(parsing: canonical).canonicalBytes == canonical)
    #expect(Array(String(try JSON(parsing: canonical)).utf8) == canonical)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `bytes that were tampered with are read or refused, and what is read can be written`(
    seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    var bytes = Array(String(random.json(depth: 4)).utf8)
    for _ in 0..<random.int(in: 1...4) {
      let index = random.int(in: 0...bytes.count)
      switch random.int(in: 0...3) {
      case 0: bytes.insert(UInt8(random.int(in: 0...255)), at: index)
      case 1: bytes.insert(random.element(of: Array("{}[]\",:\\u0-.eE ".utf8)), at: index)
      case 2 where index < bytes.count: bytes.remove(at: index)
      default: bytes.removeSubrange(index...)
      }
    }
    switch Result(catching: { () throws(JSON.SyntaxError) in try JSON(parsing: bytes) }) {
    case .success(let json): #expect(try JSON(parsing: String(json)) == json)
    case .failure(let error): #expect((0...bytes.count).contains(error.offset))
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `random bytes never trap`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let bytes = (0..<random.int(in: 0...60)).map { _ in UInt8(random.int(in: 0...255)) }
    let read = try? JSON(parsing: bytes)
    #expect(read == nil || !bytes.isEmpty)
  }
}
