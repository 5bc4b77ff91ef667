import Definitions
import Engine
import Testing

@Suite struct RoundTripTests {
  @Test(arguments: 0..<10)
  func `what was written is read back as the same definition`(block: Int) throws {
    for seed in block * 40..<(block + 1) * 40 {
      var dice = Dice(seed: UInt64(seed))
      let definition = dice.definition()
      let yaml = ProcessEncoder.yaml(of: definition)
      let read = try ProcessDecoder.decode(yaml: yaml, file: "seed-\(seed).yaml")
      // Lines first: a definition is too long to be read in a failure.
      let written = ProcessEncoder.yaml(of: read).split(separator: "\n")
      for (line, original) in zip(written, yaml.split(separator: "\n")) {
        try #require(line == original, "seed \(seed)")
      }
      let isSame = read == definition
      #expect(isSame, "seed \(seed)")
    }
  }

  @Test(arguments: Library.names)
  func `a built-in process survives being stored as canonical text`(name: String) throws {
    let definition = try Library.read(name).definition
    let yaml = ProcessEncoder.yaml(of: definition)
    #expect(try ProcessDecoder.decode(yaml: yaml, file: name) == definition)
    #expect(yaml.utf8.count < DefinitionLimits.bytesMax / 8)
  }

  @Test func `the canonical text has one shape`() throws {
    let definition = try ProcessDecoder.decode(yaml: Sample.yaml, file: "sample.yaml")
    let yaml = ProcessEncoder.yaml(of: definition)
    #expect(
      yaml.hasPrefix(
        """
        process: sample
        case_type: thematic_supervision
        subjects: [organisation, member]
        prefix: GS
        title:
          vi: "Mẫu"
          en: Sample

        """))
    #expect(
      yaml.hasSuffix(
        """
                guards:
                  - documents: [decision]
                  - checklist
                  - team:
                      minimum: 3
                      maximum: 5
                  - waited:
                      days: 5
                      kind: working
                      since:
                        opened: true

        """))
  }
}
