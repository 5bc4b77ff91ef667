import Casework
import Engine

extension Context {
  /// The code of a new paper: random, or drawn from the idempotency key where there is one.
  ///
  /// The code is part of what is asked, and the same key has to ask the same again.
  func documentCode(of code: String, key: String?) -> DocumentCode {
    guard let key else {
      var generator = randomness()
      return RandomCode.documentCode(using: &generator)
    }
    var generator = KeyedGenerator(key: "\(code.uppercased()) \(key)")
    return RandomCode.documentCode(using: &generator)
  }
}

/// Numbers that follow from a text and look random.
///
/// Source: FNV-1a for the seed (Fowler, Noll, Vo), SplitMix64 for the numbers (Steele, Lea, Flood).
struct KeyedGenerator: RandomNumberGenerator {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init(key: String) {
    for byte in key.utf8 { state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
