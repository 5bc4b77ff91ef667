import Engine
import Identity
import Store
import TestSupport
import Testing

/// Tokens, what forms bear, and cookies: values, without a database.
struct SecretTests {
  private static func token(_ seed: UInt64 = 1) -> SecretToken {
    var random = SplitMix64(seed: seed)
    return SecretToken(using: &random)
  }

  @Test func `a token's text is read as that token, and as no other`() throws {
    for seed in 1...100 as ClosedRange<UInt64> {
      let token = Self.token(seed)
      #expect(token.text.utf8.count == 43)
      #expect(SecretToken(token.text)?.bytes == token.bytes)
    }
    #expect(Self.token(1).digest != Self.token(2).digest)
  }

  @Test func `text that no token is written as is none`() {
    let text = Self.token().text
    let changed = [
      "", String(text.dropLast()), text + "A", text + "=", " " + text, text.dropLast() + "+",
      text.dropLast() + "é", String(repeating: "A", count: 42) + "B",
    ]
    for other in changed { #expect(SecretToken(other) == nil, "\(other)") }
    #expect(SecretToken(String(repeating: "A", count: 43))?.bytes.allSatisfy { $0 == 0 } == true)
  }

  @Test(
    arguments: [
      ([], ""), ([0x66], "Zg"), ([0x66, 0x6F], "Zm8"), ([0x66, 0x6F, 0x6F], "Zm9v"),
      ([0xFB, 0xFF, 0xFE], "-__-"),
    ] as [([UInt8], String)])
  func `bytes are written as RFC 4648 has them for URLs`(bytes: [UInt8], text: String) {
    #expect(Base64URL.encode(bytes) == text)
    #expect(Base64URL.decode(text) == bytes)
  }

  @Test func `neither printing nor dumping shows a secret`() {
    let token = Self.token()
    let password = Password("con mèo trèo cây cau")
    var shown = "\(token) \(password) \(String(reflecting: token)) \(String(reflecting: password))"
    dump(token, to: &shown)
    dump(password, to: &shown)
    dump([token], to: &shown)
    let session = NewSession(
      token: token, person: Actor.Identity(id: 1, code: "an"), stage: .signedIn,
      method: .password, idle: .seconds(1), limit: .seconds(2))
    dump(session, to: &shown)
    #expect(!shown.contains(token.text))
    #expect(!shown.contains("\(token.bytes[0]), \(token.bytes[1])"))
    #expect(!shown.contains("mèo"))
  }

  @Test func `a form's token is another text each time, and good for its own secret alone`() {
    var random = SplitMix64(seed: 3)
    let (own, other) = (Self.token(1), Self.token(2))
    let texts = (0..<50).map { _ in FormToken.text(for: own, using: &random) }
    #expect(Set(texts).count == texts.count)
    for text in texts {
      #expect(FormToken.isValid(text, for: own))
      #expect(!FormToken.isValid(text, for: other))
    }
    for wrong in ["", "A", own.text, String(texts[0].dropLast()), texts[0] + "AAAA"] {
      #expect(!FormToken.isValid(wrong, for: own))
    }
  }

  @Test func `a form's token with any bit changed is none`() throws {
    var random = SplitMix64(seed: 4)
    let secret = Self.token()
    let bytes = try #require(
      Base64URL.decode(FormToken.text(for: secret, using: &random)))
    for bit in 0..<(bytes.count * 8) {
      var changed = bytes
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(!FormToken.isValid(Base64URL.encode(changed), for: secret))
    }
  }

  @Test(arguments: SignInCookie.allCases)
  func `a cookie comes back as it was set, among others`(cookie: SignInCookie) {
    let token = Self.token()
    let set = cookie.header(setting: token)
    #expect(set == "\(cookie.rawValue)=\(token.text); Path=/; Secure; HttpOnly; SameSite=Lax")
    let pair = set.prefix { $0 != ";" }
    #expect(cookie.token(in: "\(pair)")?.bytes == token.bytes)
    #expect(cookie.token(in: "cw-lang=vi; \(pair); a=b=c")?.bytes == token.bytes)
    #expect(cookie.token(in: "x\(pair)") == nil)
    #expect(cookie.token(in: "\(cookie.rawValue)=") == nil)
    #expect(cookie.token(in: "") == nil)
    #expect(cookie.clearingHeader.hasPrefix("\(cookie.rawValue)=; Max-Age=0; Path=/; Secure"))
  }

  @Test func `the one cookie is not taken for the other`() {
    let token = Self.token()
    #expect(SignInCookie.session.token(in: "__Host-cw-pre=\(token.text)") == nil)
    #expect(SignInCookie.beforeSignIn.token(in: "__Host-cw=\(token.text)") == nil)
  }

  @Test func `the language's cookie comes back, if it is one of ours`() {
    for language in Language.allCases {
      let set = LanguageCookie.header(setting: language)
      #expect(LanguageCookie.language(in: String(set.prefix { $0 != ";" })) == language)
    }
    #expect(LanguageCookie.language(in: "cw-lang=fr") == nil)
  }

  @Test(arguments: [
    ("203.0.113.7", "203.0.113.7", "203.0.113.7/32"),
    ("::ffff:203.0.113.7", "203.0.113.7", "203.0.113.7/32"),
    ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
    ("2001:0DB8:1:2:FFFF::1", "2001:db8:1:2:ffff:0:0:1", "2001:db8:1:2::/64"),
    ("fe80::1%eth0", "fe80:0:0:0:0:0:0:1", "fe80:0:0:0::/64"),
    ("::1", "0:0:0:0:0:0:0:1", "0:0:0:0::/64"),
  ])
  func `an address is counted by its network`(text: String, read: String, network: String) {
    let address = ClientAddress(text)
    #expect(address?.text == read)
    #expect(address?.network == network)
  }

  @Test(
    arguments: [
      ("same-origin", nil, "a.vn", true), ("none", nil, "a.vn", true),
      ("same-site", nil, "a.vn", false), ("cross-site", "https://a.vn", "a.vn", false),
      ("", "https://a.vn", "a.vn", false), (nil, "https://a.vn", "a.vn", true),
      (nil, "https://A.vn:8443", "a.vn:8443", true), (nil, "https://a.vn.b.vn", "a.vn", false),
      (nil, "https://a.vn:8443", "a.vn", false), (nil, "null", "a.vn", false),
      (nil, "https://", "", false), (nil, "https://a.vn", nil, false), (nil, nil, "a.vn", true),
    ] as [(String?, String?, String?, Bool)])
  func `what another site sends is not ours`(
    fetchSite: String?, origin: String?, host: String?, isOurs: Bool
  ) {
    #expect(
      RequestOrigin.isOurs(fetchSite: fetchSite, origin: origin, host: host) == isOurs)
  }

  @Test(arguments: ["", "unknown", "1.2.3", "1.2.3.4:80", "[::1]", "1.2.3.4, 5.6.7.8", "::g"])
  func `what is no address is none`(text: String) {
    #expect(ClientAddress(text) == nil)
  }
}
