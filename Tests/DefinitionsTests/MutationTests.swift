import Definitions
import Testing

/// Whatever is done to a file, reading it gives a definition or errors with places in the file.
@Suite struct MutationTests {
  @Test(arguments: Library.names)
  func `a file with lines removed, doubled or swapped never traps the decoder`(
    name: String
  ) throws {
    let text = String(decoding: try Library.bytes(of: name), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for seed in 0..<15 {
      var dice = Dice(seed: UInt64(seed))
      var mutated = lines
      for _ in 0...dice.below(4) {
        let index = dice.below(mutated.count)
        switch dice.below(3) {
        case 0: mutated.remove(at: index)
        case 1: mutated.insert(mutated[index], at: index)
        default: mutated.swapAt(index, dice.below(mutated.count))
        }
      }
      read(mutated.joined(separator: "\n"), seed: seed)
    }
  }

  @Test func `a file with bytes changed never traps the decoder`() {
    let bytes = Array(Sample.yaml.utf8)
    let strange = Array("\t\"'{}[]:,-#&*!|>?%@`\\\n \u{0}\u{FF}".utf8) + [0xFF, 0xC3, 0xE0]
    for seed in 0..<1_000 {
      var dice = Dice(seed: UInt64(seed))
      var mutated = bytes
      for _ in 0...dice.below(3) {
        mutated[dice.below(mutated.count)] = dice.one(of: strange)
      }
      read(mutated, seed: seed)
    }
  }

  private func read(_ text: String, seed: Int) {
    read(Array(text.utf8), seed: seed)
  }

  private func read(_ bytes: [UInt8], seed: Int) {
    let lines = bytes.count { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } + 1
    do {
      let sourced = try ProcessDecoder.decodeSourced(bytes: bytes, file: "mutated.yaml")
      #expect(sourced.sources.file == "mutated.yaml")
    } catch {
      for fault in error.errors {
        let isInFile = (1...lines).contains(fault.position.line) && fault.position.column >= 1
        #expect(isInFile, "seed \(seed): \(fault)")
      }
    }
  }
}
