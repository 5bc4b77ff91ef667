import Engine

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

  mutating func flip() -> Bool { int(in: 0...1) == 0 }

  mutating func word<Word: Vocabulary>() -> Word {
    element(of: Array(Word.allCases))
  }

  /// A value or nil, each as often.
  mutating func maybe<Value>(_ make: (inout SeededRandom) -> Value) -> Value? {
    flip() ? make(&self) : nil
  }

  mutating func some<Element>(_ make: (inout SeededRandom) -> Element) -> [Element] {
    (0..<int(in: 0...4)).map { _ in make(&self) }
  }

  mutating func code<Subject>() -> Code<Subject> {
    let words = [
      "plan", "ĐU-Bà-Rịa", "KT-2026-7F3K9Q", "nguyen.van.an", "x", "B2", "b10", "Quyết định",
    ]
    return Code(element(of: words) + (flip() ? "-\(int(in: 0...99))" : ""))
  }

  mutating func text() -> String {
    element(of: [
      "", "Nguyễn Thị Ánh", "chậm nộp báo cáo \"tự kiểm tra\"\n(lần 2)", "a\\b", "\u{0}\u{1F}", "😀",
      "{\"sha256\":\"00\"}",
    ])
  }

  mutating func date() -> CivilDate {
    CivilDate(daysSince1970: Int32(int(in: 18_000...25_000)))
  }

  mutating func number() -> Int { int(in: -3...1_000_000) }

  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(int(in: 0...255)) }
  }
}
