import Store
import Testing

@testable import Identity

/// Keys of passwords.
struct ScryptTests {
  /// RFC 7914, section 12; the vectors whose parameters are within our bounds.
  @Test(arguments: [
    (
      "", "", 16, 1, 1,
      """
      77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442fcd0069ded0948f8326a753a0fc81f17\
      e8d3e0fb2e0d3628cf35e20c38d18906
      """
    ),
    (
      "pleaseletmein", "SodiumChloride", 16_384, 8, 1,
      """
      7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2d5432955613f0fcf62d49705242a9af9\
      e61e85dc0d651e40dfcf017b45575887
      """
    ),
  ])
  func `the vectors of RFC 7914 come out`(
    password: String, salt: String, rounds: Int, blockSize: Int, parallelism: Int, key: String
  ) async throws {
    let parameters = try #require(
      ScryptParameters(rounds: rounds, blockSize: blockSize, parallelism: parallelism))
    let made = await ScryptThread().key(
      of: Array(password.utf8), salt: Array(salt.utf8), parameters, byteCount: 64)
    let digits = try #require(made).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
    #expect(digits.joined() == key)
  }

  @Test(arguments: [
    (1 << 18, 8, 1), (1 << 15, 9, 1), (1 << 15, 8, 5), (3, 8, 1), (1, 8, 1), (0, 8, 1), (2, 0, 1),
    (2, 1, 0), (-2, 1, 1),
  ])
  func `parameters out of bounds are none`(rounds: Int, blockSize: Int, parallelism: Int) {
    #expect(
      ScryptParameters(rounds: rounds, blockSize: blockSize, parallelism: parallelism) == nil)
  }

  @Test func `a password holds, in whatever form its letters were typed, and no other does`()
    async throws
  {
    let passwords = Passwords(parameters: .cheap)
    let hash = try await passwords.hash(Password("Tiếng Việt rất đẹp"))
    #expect(hash.parameters == .cheap)
    #expect(try await passwords.holds(Password("Tiếng Việt rất đẹp"), of: hash))
    let decomposed = "Tie\u{302}\u{301}ng Vie\u{323}\u{302}t ra\u{302}\u{301}t đe\u{323}p"
    #expect(try await passwords.holds(Password(decomposed), of: hash))
    #expect(try await !passwords.holds(Password("Tiếng Việt rất đẹp "), of: hash))
    #expect(try await !passwords.holds(Password("tiếng Việt rất đẹp"), of: hash))
    #expect(try await !passwords.holds(Password(""), of: nil))
  }

  @Test func `the same password has another salt and another key each time`() async throws {
    let passwords = Passwords(parameters: .cheap)
    let hashes = [
      try await passwords.hash(Password("a")), try await passwords.hash(Password("a")),
    ]
    #expect(hashes[0].salt != hashes[1].salt)
    #expect(hashes[0].key != hashes[1].key)
  }

  @Test func `a password that is too long is nobody's, though it begins like the right one`()
    async throws
  {
    let passwords = Passwords(parameters: .cheap)
    let longest = String(repeating: "a", count: Password.bytesMax)
    let hash = try await passwords.hash(Password(longest))
    #expect(try await passwords.holds(Password(longest), of: hash))
    #expect(try await !passwords.holds(Password(longest + "a"), of: hash))
  }

  @Test func `two are made at once, sixteen wait, and whoever comes then is told`() async throws {
    let passwords = Passwords(parameters: .cheap)
    try await passwords.whileBusy {
      await #expect(throws: IdentityError.self) { try await passwords.hash(Password("a")) }
    }
    #expect(passwords.threads.waiting == 0)
    _ = try await passwords.hash(Password("a"))
  }
}

extension ScryptParameters {
  /// A debug build needs seconds for what the programs take.
  static let cheap = ScryptParameters(rounds: 2, blockSize: 1, parallelism: 1) ?? .standard
  /// Others, as cheap.
  static let older = ScryptParameters(rounds: 4, blockSize: 1, parallelism: 1) ?? .standard
}
