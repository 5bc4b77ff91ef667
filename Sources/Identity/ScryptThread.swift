import Crypto
import CryptoExtras
import Postgres
import Store

/// Makes keys with scrypt, one at a time, on a thread of its own: a task's thread must not be held so long.
actor ScryptThread {
  private nonisolated let executor = ThreadExecutor()

  nonisolated var unownedExecutor: UnownedSerialExecutor {
    unsafe executor.asUnownedSerialExecutor()
  }

  /// - Returns: The key; nil when there is no memory for it.
  func key(
    of password: [UInt8], salt: [UInt8], _ parameters: ScryptParameters,
    byteCount: Int = Passwords.keyByteCount
  ) -> [UInt8]? {
    let key = try? KDF.Scrypt.deriveKey(
      from: password, salt: salt, outputByteCount: byteCount, rounds: parameters.rounds,
      blockSize: parameters.blockSize, parallelism: parameters.parallelism)
    return unsafe key?.withUnsafeBytes { unsafe Array($0) }
  }
}
