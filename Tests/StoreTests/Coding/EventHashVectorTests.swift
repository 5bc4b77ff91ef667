import Engine
import FoundationEssentials
import JSON
import Store
import Testing

struct EventHashVectorTests {
  @Test func `every published vector is what it claims to be`() throws {
    for vector in try Vector.published() {
      let intact = try EventHash.verify(
        vector.row.hash, kind: vector.row.kind, content: vector.row.content,
        personal: vector.row.personal, context: vector.context)
      #expect(intact == vector.intact, "\(vector.name)")
    }
  }

  @Test func `a published event that is whole is encoded to the same row again`() throws {
    for vector in try Vector.published() where vector.intact {
      let decoded = try EventEncoder.decode(
        kind: vector.row.kind, content: vector.row.content, personal: vector.row.personal)
      guard decoded.erased.isEmpty else { continue }
      var salts = try vector.salts()
      let encoded = EventEncoder.encode(decoded.recorded, context: vector.context) {
        salts.removeFirst()
      }
      #expect(encoded == vector.row, "\(vector.name)")
    }
  }

  @Test func `the vectors show erasure, delegation, forgery and events of many kinds`() throws {
    let vectors = try Vector.published()
    #expect(Set(vectors.map(\.row.kind)).count >= 12)
    #expect(vectors.contains { !$0.intact })
    #expect(vectors.contains { $0.context.onBehalfOf != nil && $0.context.through != nil })
    #expect(vectors.contains { $0.row.personal == nil && $0.row.content.contains("sha256") })
  }
}

/// One entry of `docs/event-hash-vectors.json`.
private struct Vector {
  let name: String
  let intact: Bool
  let context: EventContext
  let row: EncodedEvent
  private let personal: [JSON.Member]

  static func published() throws -> [Vector] {
    let path = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let data = try Data(contentsOf: URL(filePath: "/\(path)/docs/event-hash-vectors.json"))
    let entries = try #require(try JSON(parsing: [UInt8](data)).array)
    return try entries.map(Vector.init)
  }

  private init(_ entry: JSON) throws {
    name = try #require(entry["name"]?.string)
    intact = try #require(entry["intact"]).bool == true
    context = EventContext(
      caseCode: CaseCode(try #require(entry["case"]?.string)),
      revision: try #require(entry["revision"]?.int),
      at: Moment(microseconds: Int64(try #require(entry["at"]?.int))),
      actor: PersonCode(try #require(entry["actor"]?.string)),
      onBehalfOf: entry["on_behalf_of"]?.string.map { PersonCode($0) },
      through: entry["through"]?.string.map { PersonCode($0) },
      clockShift: Int64(try #require(entry["clock_shift"]?.int)))
    personal = (entry["personal"]?.object ?? []).sorted { $0.key < $1.key }
    let word = try #require(entry["kind"]?.string)
    row = EncodedEvent(
      kind: try #require(EventKind(code: word)),
      content: String(decoding: try #require(entry["content"]).canonicalBytes, as: UTF8.self),
      personal: personal.isEmpty ? nil : String(JSON.object(personal)),
      hash: try Self.bytes(try #require(entry["hash"]?.string)))
  }

  func salts() throws -> [[UInt8]] {
    try personal.map { try Self.bytes(try #require($0.value["salt"]?.string)) }
  }

  private static func bytes(_ digits: String) throws -> [UInt8] {
    let digits = Array(digits)
    return try stride(from: 0, to: digits.count, by: 2).map { index in
      try #require(UInt8(String(digits[index...index + 1]), radix: 16))
    }
  }
}
