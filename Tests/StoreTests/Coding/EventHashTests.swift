import Engine
import JSON
import Store
import Testing

struct EventHashTests {
  @Test(arguments: EventKind.allCases, 0..<10 as Range<UInt64>)
  func `what was stored is intact, with its personal values and without`(
    kind: EventKind, seed: UInt64
  ) throws {
    var random = SeededRandom(seed: seed)
    let context = random.context()
    let row = EventEncoder.encode(RecordedEvent(random.event(of: kind)), context: context) {
      random.bytes(16)
    }
    #expect(row.hash.count == EventHash.byteCount)
    #expect(try isIntact(row, context))
    var erased = row
    erased.personal = nil
    #expect(try isIntact(erased, context))
    #expect(try isIntact(inOtherOrder(row, &random), context))
  }

  @Test func `a change of any column is found`() throws {
    var contexts = [EventContext](repeating: context, count: 7)
    contexts[0].caseCode = "KT-2026-7F3K9R"
    contexts[1].revision = 8
    contexts[2].at = Moment(microseconds: context.at.microseconds + 1)
    contexts[3].actor = "binh"
    contexts[4].onBehalfOf = nil
    contexts[5].through = "chau"
    contexts[6].clockShift = 1
    for changed in contexts { #expect(try !isIntact(row, changed)) }
    var other = row
    other.kind = .cancelled
    #expect(try !isIntact(other, context))
    other = row
    other.hash[31] ^= 1
    #expect(try !isIntact(other, context))
    #expect(try isIntact(row, context))
  }

  @Test func `a change of any field is found`() throws {
    let content = try #require(try JSON(parsing: row.content).object)
    for index in content.indices {
      var fields = content
      fields[index].value = "12-QĐ/UBKT "
      #expect(try !isIntact(with(content: fields), context))
      fields.remove(at: index)
      #expect(try !isIntact(with(content: fields), context))
      fields = content
      fields[index].key += "_"
      #expect(try !isIntact(with(content: fields), context))
    }
    let added = content + [JSON.Member("stage", "plan")]
    #expect(try !isIntact(with(content: added), context))
  }

  @Test func `a personal value that is not the one hashed is found`() throws {
    var forged = row
    forged.personal = row.personal?.replacing("chờ", with: "cho")
    #expect(forged.personal != row.personal)
    #expect(try !isIntact(forged, context))
    forged.personal = row.personal?.replacing("0707", with: "0708")
    #expect(try !isIntact(forged, context))
    forged.personal = row.personal?.replacing("\"reason\"", with: "\"basis\"")
    #expect(try !isIntact(forged, context))
  }

  @Test func `a digest written as a plain text is not taken for a personal value`() throws {
    let content = try #require(try JSON(parsing: row.content).object)
    let plain = content.map { field in
      JSON.Member(field.key, field.value["sha256"] ?? field.value)
    }
    #expect(try !isIntact(with(content: plain, personal: nil), context))
  }

  @Test func `the person delegated for and the login used are not mixed up`() {
    var swapped = context
    swapped.onBehalfOf = context.through
    swapped.through = context.onBehalfOf
    let other = EventEncoder.encode(RecordedEvent(event), context: swapped) { salt }
    #expect(other.hash != row.hash)
  }

  @Test func `the same text with other salts has other digests`() {
    let other = EventEncoder.encode(RecordedEvent(event), context: context) {
      .init(repeating: 8, count: 16)
    }
    #expect(other.content != row.content)
    #expect(other.hash != row.hash)
  }

  private let event = Event.paused(reason: "chờ kết luận", basis: "QĐ 296", decision: "12-QĐ/UBKT")
  private let salt = [UInt8](repeating: 7, count: 16)
  private let context = EventContext(
    caseCode: "KT-2026-7F3K9Q", revision: 7, at: Moment(microseconds: 1_790_000_000_000_000),
    actor: "an", onBehalfOf: "chau", through: nil, clockShift: 0)

  private var row: EncodedEvent {
    EventEncoder.encode(RecordedEvent(event), context: context) { salt }
  }

  private func isIntact(_ row: EncodedEvent, _ context: EventContext) throws -> Bool {
    try EventHash.verify(
      row.hash, kind: row.kind, content: row.content, personal: row.personal, context: context)
  }

  private func with(content: [JSON.Member], personal: String? = nil) -> EncodedEvent {
    var row = row
    row.content = String(JSON.object(content))
    row.personal = personal
    return row
  }

  private func inOtherOrder(
    _ row: EncodedEvent, _ random: inout SeededRandom
  ) throws -> EncodedEvent {
    var row = row
    let content = try JSON(parsing: row.content)
    row.content = JSON.object((content.object ?? []).shuffled(using: &random)).pretty
    return row
  }
}
