package import Store

/// Makes keys of passwords with scrypt, and compares them.
///
/// Each takes 32 MiB and a tenth of a second, so two are made at once, on threads of their own; sixteen wait, and
/// whoever comes then is told ``IdentityError/busy``. Compared with nobody's password it takes the same time.
package struct Passwords: Sendable {
  private static let saltByteCount = 16
  static let keyByteCount = 32

  private let parameters: ScryptParameters
  let threads: Turns<ScryptThread>
  private let randomness: @Sendable () -> any RandomNumberGenerator
  /// What is compared with where there is nothing to compare with; no password gives this key.
  private let decoy: PasswordHash

  /// - Parameters:
  ///   - parameters: With which new keys are made; tests take cheap ones.
  ///   - randomness: Where salts come from.
  package init(
    parameters: ScryptParameters = .standard,
    randomness: @escaping @Sendable () -> any RandomNumberGenerator = {
      SystemRandomNumberGenerator()
    }
  ) {
    self.parameters = parameters
    self.randomness = randomness
    threads = Turns([ScryptThread(), ScryptThread()], waitingMax: 16)
    decoy = PasswordHash(
      salt: [UInt8](repeating: 0, count: Self.saltByteCount), key: [], parameters: parameters)
  }

  /// What is to be kept of a password.
  func hash(_ password: Password) async throws(IdentityError) -> PasswordHash {
    var generator = randomness()
    let salt = (0..<Self.saltByteCount).map { _ in
      UInt8.random(in: .min ... .max, using: &generator)
    }
    let key = try await key(of: password, salt: salt, parameters)
    return PasswordHash(salt: salt, key: key, parameters: parameters)
  }

  /// Whether a password is the one of which something is kept; nothing kept is nobody's.
  func holds(_ password: Password, of kept: PasswordHash?) async throws(IdentityError) -> Bool {
    let hash = kept ?? decoy
    let key = try await key(of: password, salt: hash.salt, hash.parameters)
    return areEqual(key, hash.key) && kept != nil && !password.isTooLong
  }

  /// Whether a key was made with other parameters than new ones are.
  func isOld(_ hash: PasswordHash) -> Bool { hash.parameters != parameters }

  private func key(
    of password: Password, salt: [UInt8], _ parameters: ScryptParameters
  ) async throws(IdentityError) -> [UInt8] {
    guard let thread = await threads.take() else { throw .busy }
    let key = await thread.key(of: password.bytes, salt: salt, parameters)
    threads.giveBack(thread)
    guard let key else { throw .busy }
    return key
  }
}

/// Whether two texts of bytes are the same, in a time that tells only how long they are.
func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
  guard left.count == right.count else { return false }
  return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
}
