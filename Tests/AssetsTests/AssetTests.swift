import Testing

@testable import Assets

struct AssetTests {
  @Test(arguments: Asset.all) func `an asset is found under its name alone`(asset: Asset) {
    #expect(Asset.named(asset.name)?.bytes == asset.bytes)
    #expect(asset.path == ["assets", asset.name])
    #expect(Asset.named(asset.name + "x") == nil)
  }

  @Test(arguments: Asset.all) func `an asset is sent smaller than it is`(asset: Asset) {
    #expect(asset.gzipped.map { $0.prefix(2) } == [0x1F, 0x8B])
    #expect((asset.gzipped?.count ?? .max) < asset.bytes.count)
  }

  @Test func `no asset asks another server for anything`() {
    for asset in Asset.all where asset.mediaType.hasPrefix("text/") {
      let text = String(decoding: asset.bytes, as: UTF8.self)
      for mark in ["@import", "http:", "https:", "url("] {
        #expect(!text.contains(mark), "\(asset.name) has \(mark)")
      }
    }
  }

  // RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9vYg==", "foob"),
    ("Zm9vYmE=", "fooba"), ("Zm9vYmFy", "foobar"),
  ])
  func `base64 is read back`(text: String, bytes: String) {
    #expect([UInt8](base64: text) == Array(bytes.utf8))
  }

  @Test func `every digit of base64 has its value`() {
    let text = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    let bits = [UInt8](base64: text).flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
    let values = stride(from: 0, to: bits.count, by: 6).map { start in
      bits[start..<start + 6].reduce(0) { $0 * 2 + Int($1) }
    }
    #expect(values == Array(0..<64))
  }
}
