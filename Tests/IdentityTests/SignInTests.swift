import Casework
import Engine
import Identity
import Postgres
import Store
import TestSupport
import Testing

/// Who gets in, who does not, and how often they may try.
struct SignInTests {
  private func withFixture(
    _ body: (IdentityFixture, Identities) async throws -> Void
  ) async throws {
    try await withTestDatabase { database in
      let fixture = try IdentityFixture(database)
      try await body(fixture, fixture.server())
    }
  }

  @Test func `somebody signs in by code or address, with the rights of that person`() async throws {
    try await withFixture { fixture, server in
      try await fixture.enrol(email: "Hanh@example.vn", at: server)
      for name in ["officer", " officer ", "hanh@EXAMPLE.vn"] {
        let session = try await fixture.entry(name, at: server).session
        #expect(session.person == fixture.identity(.officer))
        #expect(session.name == "Hoàng Thị Hạnh")
        #expect(session.language == .vietnamese)
        #expect(session.stage == .signedIn)
        #expect(session.method == .password)
        #expect(session.actor == fixture.actor(.officer))
      }
      try fixture.force("UPDATE persons SET code = 'hạnh ht' WHERE code = 'officer'")
      #expect(try await fixture.signIn(" ha\u{323}nh ht\n", at: server).entry != nil)
      #expect(try await fixture.signIn("hạnhht", at: server).isRefused)
    }
  }

  @Test func `whoever is not here, was not invited, or is kept out is refused alike`() async throws
  {
    try await withFixture { fixture, server in
      for member in [SmallCommission.Member.officer, .clerk, .deputy] {
        try await fixture.enrol(member, at: server)
      }
      _ = try await fixture.administration().changeAccount(
        of: "clerk", email: nil, isEnabled: false, by: fixture.actor(.administrator), Order())
      try fixture.force("UPDATE persons SET ends_on = act_today() - 1 WHERE code = 'deputy'")
      for name in ["nobody", "", "chair", "clerk", "deputy", "system", "OFFICER"] {
        #expect(try await fixture.signIn(name, at: server).isRefused, "\(name)")
      }
      #expect(try await fixture.signIn("officer", "con mèo trèo cây", at: server).isRefused)
      try fixture.force("UPDATE persons SET ends_on = act_today() WHERE code = 'deputy'")
      #expect(try await fixture.signIn("deputy", at: server).entry != nil)
    }
  }

  @Test(arguments: ["officer", "nobody"])
  func `after five failures nobody gets in under a name, on any server`(name: String) async throws {
    try await withFixture { fixture, server in
      try await fixture.enrol(at: server)
      for _ in 0..<5 {
        #expect(try await fixture.signIn(name, "wrong", at: server).isRefused)
      }
      // So that a slow machine is none through whose fault the pause is over.
      try fixture.force("UPDATE sign_in_throttles SET blocked_until = now() + interval '8 seconds'")
      let other = fixture.server()
      for spelling in [name, name.uppercased()] {
        let pause = try #require(
          try await fixture.signIn(spelling, from: "198.51.100.1", at: other).pause)
        #expect(pause > .zero)
        #expect(pause <= .seconds(8))
      }
      try fixture.force("UPDATE sign_in_throttles SET blocked_until = now()")
      let entry = try await fixture.signIn(name, at: other).entry
      #expect(entry?.session.person.code == (name == "officer" ? "officer" : nil))
    }
  }

  @Test func `each failure more doubles the pause, up to a quarter of an hour`() async throws {
    try await withFixture { fixture, server in
      var pauses: [Int] = []
      for _ in 0..<17 {
        #expect(try await fixture.signIn("officer", "wrong", from: nil, at: server).isRefused)
        pauses.append(
          try fixture.count(
            """
            SELECT coalesce(extract(epoch FROM sign_in_pause(kind, failures))::int, 0) FROM sign_in_throttles
            """))
        try fixture.force("UPDATE sign_in_throttles SET blocked_until = now()")
      }
      #expect(
        pauses == [0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900])
    }
  }

  @Test func `servers that guess at once count together`() async throws {
    try await withFixture { fixture, server in
      try await fixture.enrol(at: server)
      #expect(try await fixture.signIn("officer", "wrong", at: server).isRefused)
      // The next failure blocks for minutes.
      try fixture.force("UPDATE sign_in_throttles SET failures = 13 WHERE kind = 1")
      let servers = [server, fixture.server()]
      let outcomes = try await withThrowingTaskGroup(of: SignInOutcome.self) { group in
        for guess in 0..<24 {
          group.addTask {
            try await fixture.signIn("officer", "guess \(guess)", at: servers[guess % 2])
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.count { $0.isRefused } == 1)
      #expect(outcomes.count { $0.pause != nil } == 23)
      #expect(try fixture.count("SELECT failures FROM sign_in_throttles WHERE kind = 1") == 14)
      #expect(try fixture.count("SELECT failures FROM sign_in_throttles WHERE kind = 2") == 2)
    }
  }

  @Test func `an address that tried thirty names has to wait, and others do not`() async throws {
    try await withFixture { fixture, server in
      try await fixture.enrol(at: server)
      for index in 0..<30 {
        #expect(try await fixture.signIn("name\(index)", at: server).isRefused)
      }
      let pause = try #require(try await fixture.signIn(at: server).pause)
      #expect(pause > .seconds(500))
      #expect(pause <= .seconds(600))
      #expect(try await fixture.signIn(from: "198.51.100.1", at: server).entry != nil)
      // Whoever could not try is not counted.
      #expect(
        try fixture.count("SELECT count(*) FROM sign_in_throttles WHERE kind = 1") == 30)
      try fixture.force(
        "UPDATE sign_in_throttles SET blocked_until = now(), first_at = now() - interval '11 minutes'"
      )
      #expect(try await fixture.signIn(at: server).entry != nil)
    }
  }

  @Test func `whoever gets in begins anew; of their address only that try is forgotten`()
    async throws
  {
    try await withFixture { fixture, server in
      try await fixture.enrol(at: server)
      for _ in 0..<4 {
        #expect(try await fixture.signIn("officer", "wrong", at: server).isRefused)
      }
      #expect(try await fixture.signIn(at: server).entry != nil)
      #expect(try fixture.count("SELECT count(*) FROM sign_in_throttles WHERE kind = 1") == 0)
      #expect(try fixture.count("SELECT failures FROM sign_in_throttles WHERE kind = 2") == 4)
    }
  }

  @Test func `a password that was not compared is not counted`() async throws {
    try await withFixture { fixture, _ in
      let passwords = Passwords(parameters: .cheap)
      let server = Identities(
        acts: fixture.database.pool(as: .acts), reads: fixture.database.pool(as: .server),
        passwords: passwords)
      try await passwords.whileBusy {
        await #expect(throws: IdentityError.self) { try await fixture.signIn(at: server) }
      }
      #expect(try fixture.count("SELECT sum(failures)::int FROM sign_in_throttles") == 0)
    }
  }

  @Test func `a key made with other parameters is made anew when its password is given`()
    async throws
  {
    try await withFixture { fixture, server in
      try await fixture.enrol(at: fixture.server(.older))
      #expect(try fixture.count("SELECT rounds FROM credentials") == ScryptParameters.older.rounds)
      #expect(try await fixture.signIn("officer", "wrong", at: server).isRefused)
      #expect(try fixture.count("SELECT rounds FROM credentials") == ScryptParameters.older.rounds)
      for _ in 0..<2 {
        #expect(try await fixture.signIn(at: server).entry != nil)
        #expect(
          try fixture.count("SELECT rounds FROM credentials") == ScryptParameters.cheap.rounds)
      }
    }
  }

  @Test func `of those who sign in while a key is made anew, everybody gets in`() async throws {
    try await withFixture { fixture, server in
      try await fixture.enrol(at: fixture.server(.older))
      let outcomes = try await withThrowingTaskGroup(of: SignInOutcome.self) { group in
        for _ in 0..<4 { group.addTask { try await fixture.signIn(at: server) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.count { $0.entry != nil } == 4)
      #expect(try fixture.count("SELECT rounds FROM credentials") == ScryptParameters.cheap.rounds)
    }
  }

  @Test func `a row whose parameters would take all memory is not computed`() async throws {
    try await withFixture { fixture, server in
      try await fixture.enrol(at: server)
      try fixture.force("UPDATE credentials SET rounds = 1 << 30")
      await #expect(throws: IdentityError.self) { try await fixture.signIn(at: server) }
    }
  }

  @Test func `a password that was changed while it was compared begins no session`() async throws {
    try await withFixture { fixture, server in
      try await fixture.enrol(at: server)
      let acts = try fixture.database.connect(as: .acts)
      let begun = try CredentialStore().begin(
        "officer", ThrottleSubjects(name: "officer", network: nil), on: acts)
      guard case .reserved(let credential?) = begun else {
        Issue.record("\(begun)")
        return
      }
      try await fixture.enrol(at: server)
      let session = NewSession(
        token: server.newToken(), person: credential.person, stage: .signedIn,
        method: .password, idle: .seconds(60), limit: .seconds(60))
      let hasBegun = try acts.transaction { (transaction) throws(StoreError) in
        try SessionStore().begin(session, provedBy: credential.hash, in: transaction)
      }
      #expect(!hasBegun)
    }
  }

  @Test func `what counts no more is dropped`() async throws {
    try await withFixture { fixture, server in
      try await fixture.enrol(at: server)
      _ = try await fixture.entry(at: server)
      #expect(try await fixture.signIn("nobody", at: server).isRefused)
      try await server.dropOld()
      #expect(try fixture.count("SELECT count(*) FROM sign_in_throttles") == 2)
      #expect(try fixture.count("SELECT count(*) FROM sessions") == 1)
      try fixture.force("UPDATE sign_in_throttles SET first_at = now() - interval '2 days'")
      try fixture.force(
        "UPDATE sessions SET made_at = now() - interval '40 days', ends_at = now() - interval '31 days'"
      )
      try await server.dropOld()
      #expect(try fixture.count("SELECT count(*) FROM sign_in_throttles") == 0)
      #expect(try fixture.count("SELECT count(*) FROM sessions") == 0)
    }
  }
}
