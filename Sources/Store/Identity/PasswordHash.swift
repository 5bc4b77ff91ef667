import Postgres

/// What is kept of a password: a key that scrypt made of it and a salt, and with which parameters.
package struct PasswordHash: Hashable, Sendable {
  package let salt: [UInt8]
  package let key: [UInt8]
  package let parameters: ScryptParameters

  package init(salt: [UInt8], key: [UInt8], parameters: ScryptParameters) {
    self.salt = salt
    self.key = key
    self.parameters = parameters
  }

  /// The columns of `credentials`, in their order.
  var columns: [PostgresValue] {
    [
      .bytea(salt), .bytea(key), .int4(Int32(parameters.rounds)),
      .int2(Int16(parameters.blockSize)), .int2(Int16(parameters.parallelism)),
    ]
  }

  /// Nil when the row's parameters are none that are ever used.
  init?(_ row: Row, from column: Int) {
    guard
      let parameters = ScryptParameters(
        rounds: row[column + 2], blockSize: row[column + 3], parallelism: row[column + 4])
    else { return nil }
    salt = row[column]
    key = row[column + 1]
    self.parameters = parameters
  }
}

/// How much work scrypt makes of a password (RFC 7914): it takes 128 · rounds · block size bytes.
///
/// Whoever could write a row could else make the server use all its memory, so there are bounds.
package struct ScryptParameters: Hashable, Sendable {
  /// N, a power of two up to 2^17.
  package let rounds: Int
  /// r, up to 8.
  package let blockSize: Int
  /// p, up to 4.
  package let parallelism: Int

  /// Nil when they are out of bounds.
  package init?(rounds: Int, blockSize: Int, parallelism: Int) {
    guard rounds > 1, rounds <= 1 << 17, rounds & (rounds - 1) == 0,
      (1...8).contains(blockSize), (1...4).contains(parallelism)
    else { return nil }
    self.init(unchecked: rounds, blockSize, parallelism)
  }

  private init(unchecked rounds: Int, _ blockSize: Int, _ parallelism: Int) {
    self.rounds = rounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// 32 MiB, three times over: one of the settings that OWASP's Password Storage Cheat Sheet gives for scrypt.
  package static let standard = ScryptParameters(unchecked: 1 << 15, 8, 3)
}
