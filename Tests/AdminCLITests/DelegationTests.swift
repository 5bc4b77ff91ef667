import Testing

@testable import AdminCLI

/// Reading with somebody else's eyes, who has delegated.
@Suite struct DelegationTests {
  private static let code = "KT-2026-E2WLG9"

  @Test func `a delegate looks at what they act on, as long as the delegation holds`() async throws
  {
    try await SmallOffice.open { terminal, database in
      _ = await terminal.run(
        """
        case open short_check --body X98001.UBKT --title A --subject-unit X98001.CB1 --grade secret \
        --as chair
        """)
      let reads = [
        "case show \(Self.code)", "case list", "case history \(Self.code)", "deadline list",
        "doc list \(Self.code)", "task list \(Self.code)",
      ]
      for read in reads {
        let refused = await terminal.run("\(read) --as officer --for chair")
        #expect(refused.code == .notPermitted, "\(read)")
        #expect(refused.output.isEmpty)
      }
      let delegate = await terminal.run(
        "person delegate chair officer --from 2026-03-02 --until 2026-03-03 --reason A --as chair")
      #expect(delegate.code == .done, "\(delegate.errors)")
      for read in reads {
        let seen = await terminal.run("\(read) -o json --as officer --for chair")
        #expect(seen.code == .done, "\(read): \(seen.errors)")
        #expect(seen.bytes == (await terminal.run("\(read) -o json --as chair")).bytes, "\(read)")
      }
      // With one's own eyes it is still not there.
      #expect(await terminal.run("case show \(Self.code) --as officer").code == .notFound)
      try SmallOffice.stand(at: "2026-03-04 00:00+07", database)
      let late = await terminal.run("case show \(Self.code) --as officer --for chair")
      #expect(late.code == .notPermitted)
    }
  }
}
