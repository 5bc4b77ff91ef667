import Glibc

/// Where a request comes from, and the network by which tries are counted.
package struct ClientAddress: Hashable, Sendable {
  /// As PostgreSQL's `inet` reads it.
  package let text: String
  /// An address of IPv4 by itself; of IPv6 the 64 bits that a household or an office has to itself.
  package let network: String

  /// Reads an address as it stands in a socket or a header, without port; nil when it is none.
  package init?(_ text: String) {
    if let bytes = Self.bytes(of: text, family: AF_INET, count: 4) {
      self.init(ipv4: bytes[...])
    } else if let bytes = Self.bytes(
      of: String(text.prefix { $0 != "%" }), family: AF_INET6, count: 16)
    {
      let mapped: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 255]
      if bytes.starts(with: mapped) {
        self.init(ipv4: bytes[12...])
      } else {
        self.init(ipv6: bytes)
      }
    } else {
      return nil
    }
  }

  private init(ipv4 bytes: ArraySlice<UInt8>) {
    text = bytes.map { "\($0)" }.joined(separator: ".")
    network = text + "/32"
  }

  private init(ipv6 bytes: [UInt8]) {
    text = Self.groups(bytes).joined(separator: ":")
    network = Self.groups(Array(bytes[..<8])).joined(separator: ":") + "::/64"
  }

  private static func groups(_ bytes: [UInt8]) -> [String] {
    stride(from: 0, to: bytes.count, by: 2).map { index in
      String(UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1]), radix: 16)
    }
  }

  private static func bytes(of text: String, family: Int32, count: Int) -> [UInt8]? {
    var isAddress = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      isAddress = unsafe inet_pton(family, text, buffer.baseAddress) == 1
      filled = isAddress ? count : 0
    }
    return isAddress ? bytes : nil
  }
}
