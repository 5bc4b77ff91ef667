import JSON

/// Random values that are the same for the same seed (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  mutating func int(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  mutating func element<Element>(of elements: [Element]) -> Element {
    elements[int(in: 0...elements.count - 1)]
  }

  mutating func json(depth: Int) -> JSON {
    switch int(in: 0...(depth > 0 ? 8 : 5)) {
    case 0: .null
    case 1: .bool(int(in: 0...1) == 0)
    case 2: .int(Int64(bitPattern: next()) >> Int64(int(in: 0...63)))
    case 3: .number(element(of: ["0.5", "-0", "1e9", "-12.50E-7", "99999999999999999999"]))
    case 4, 5: .string(text())
    case 6: .array((0..<int(in: 0...5)).map { _ in json(depth: depth - 1) })
    default: .object(members(depth: depth))
    }
  }

  private mutating func members(depth: Int) -> [JSON.Member] {
    let keys = Set((0..<int(in: 0...(depth == 1 ? 40 : 6))).map { _ in text() })
    return keys.sorted().shuffled(using: &self).map { JSON.Member($0, json(depth: depth - 1)) }
  }

  private mutating func text() -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "b", "Z", "0", " ", "\"", "\\", "/", "\n", "\0", "\u{1F}", "\u{7F}", "ậ", "Ủ", "đ", "😀",
      "\u{301}", "\u{FFFF}", "\u{10FFFF}", "\u{2028}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<int(in: 0...20) { text.append(element(of: alphabet)) }
    return String(text)
  }

  mutating func shuffled(_ json: JSON) -> JSON {
    switch json {
    case .null, .bool, .int, .number, .string: json
    case .array(let elements): .array(elements.map { shuffled($0) })
    case .object(let members):
      .object(members.shuffled(using: &self).map { JSON.Member($0.key, shuffled($0.value)) })
    }
  }
}
