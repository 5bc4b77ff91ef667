import Gzip
import Testing

struct GzipTests {
  @Test(arguments: GzipStream.Level.allCases)
  func `bytes of any length come back as they were`(level: GzipStream.Level) {
    for length in [0, 1, 1_000, 16_383, 16_384, 16_385, 300_000] {
      for bytes in [noise(length), words(length)] {
        let back = Inflated(bytes.gzipped(level))
        #expect(back.bytes == bytes)
        #expect(back.isWhole)
      }
    }
  }

  @Test(arguments: 0..<50) func `pieces make one member, however they are cut`(seed: UInt64) {
    let bytes = words(60_000)
    let stream = GzipStream(level: .balanced)
    var compressed: [UInt8] = []
    var sent = 0
    var step = seed &* 977 % 4_096 + 1
    while sent < bytes.count {
      let end = min(bytes.count, sent + Int(step))
      let piece = Array(bytes[sent..<end])
      compressed += stream.compress(piece.span, flush: step % 3 == 0 ? .everything : .none)
      sent = end
      step = (step &* 1_103 + 12_345) % 9_000 + 1
    }
    let cut = Inflated(compressed)
    #expect(!cut.isWhole)
    let nothing: [UInt8] = []
    compressed += stream.compress(nothing.span, flush: .end)
    let back = Inflated(compressed)
    #expect(back.bytes == bytes)
    #expect(back.isWhole)
  }

  @Test func `a flush gives out all that was put in`() {
    let stream = GzipStream(level: .balanced)
    let first = Array("<p>Việc của tôi</p>".utf8)
    #expect(Inflated(stream.compress(first.span, flush: .everything)).bytes == first)
  }

  @Test func `the smallest is smaller than the fastest, and text is a fraction of itself`() {
    let page = words(100_000)
    let sizes = [GzipStream.Level.smallest, .balanced, .fastest].map { page.gzipped($0).count }
    #expect(sizes == sizes.sorted())
    #expect(sizes[2] < page.count / 2)
  }

  @Test func `the same bytes give the same member, on any day`() {
    let page = words(10_000)
    #expect(page.gzipped(.smallest) == page.gzipped(.smallest))
    // No name, no time: four zero bytes where a file's time would stand.
    #expect(Array(page.gzipped(.smallest).prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
  }

  private func noise(_ length: Int) -> [UInt8] {
    var state: UInt64 = 42
    return (0..<length).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 56)
    }
  }

  private func words(_ length: Int) -> [UInt8] {
    let words = ["kiểm tra ", "giám sát ", "kết luận ", "<td>", "</td>", "khắc phục "].map {
      Array($0.utf8)
    }
    let order = noise(length)
    var text: [UInt8] = []
    for byte in order where text.count < length { text += words[Int(byte) % words.count] }
    return Array(text.prefix(length))
  }
}
