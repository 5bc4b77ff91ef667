import Casework
import Engine
import Identity
import Postgres
import Store
import TestSupport
import Testing

/// Who is signed in, how long, and until what.
struct SessionTests {
  private func withSession(
    _ body: (IdentityFixture, Identities, Entry) async throws -> Void
  ) async throws {
    try await withTestDatabase { database in
      let fixture = try IdentityFixture(database)
      let server = fixture.server()
      try await fixture.enrol(at: server)
      try await body(fixture, server, try await fixture.entry(at: server))
    }
  }

  @Test func `a session is found by its token on every server, and by no other token`()
    async throws
  {
    try await withSession { fixture, server, entry in
      let found = try await fixture.server().session(entry.token)
      #expect(found == entry.session)
      #expect(try await server.session(server.newToken()) == nil)
    }
  }

  @Test func `a session that was ended is ended on every server`() async throws {
    try await withSession { fixture, server, entry in
      let hasEnded = try await server.signOut(entry.token)
      #expect(hasEnded)
      #expect(try await fixture.server().session(entry.token) == nil)
      #expect(try await !server.signOut(entry.token))
    }
  }

  @Test(arguments: [
    "UPDATE sessions SET seen_at = now() - interval '60 minutes'",
    "UPDATE sessions SET made_at = now() - interval '13 hours', ends_at = now()",
    "UPDATE accounts SET enabled = false",
    "UPDATE persons SET ends_on = act_today() - 1 WHERE code = 'officer'",
  ])
  func `nobody is signed in by an idle or old session, kept out, or gone`(sql: String) async throws
  {
    try await withSession { fixture, server, entry in
      #expect(try await server.session(entry.token) != nil)
      try fixture.force(sql)
      #expect(try await server.session(entry.token) == nil)
      // Asking does not bring it back.
      #expect(try await server.session(entry.token) == nil)
    }
  }

  @Test func `a session lasts as its server was told`() async throws {
    try await withSession { fixture, _, _ in
      let lifetimes = SessionLifetimes(idle: .seconds(300), limit: .seconds(600))
      let server = fixture.server(lifetimes: lifetimes)
      let entry = try await fixture.entry(at: server)
      #expect(
        try fixture.count(
          """
          SELECT extract(epoch FROM ends_at - made_at)::int + idle_seconds FROM sessions
          ORDER BY id DESC LIMIT 1
          """) == 900)
      try fixture.force("UPDATE sessions SET seen_at = now() - interval '301 seconds'")
      #expect(try await server.session(entry.token) == nil)
    }
  }

  @Test func `that a session is used is written down once a minute`() async throws {
    try await withSession { fixture, server, entry in
      let seen = "SELECT extract(epoch FROM now() - seen_at)::int FROM sessions"
      try fixture.force("UPDATE sessions SET seen_at = now() - interval '50 seconds'")
      #expect(try await server.session(entry.token) != nil)
      #expect(try fixture.count(seen) >= 50)
      try fixture.force("UPDATE sessions SET seen_at = now() - interval '59 minutes'")
      #expect(try await server.session(entry.token) != nil)
      #expect(try fixture.count(seen) < 3_000)
    }
  }

  @Test func `people see their own sessions, and end them, and nobody else's`() async throws {
    try await withSession { fixture, server, entry in
      try await fixture.enrol(.clerk, at: server)
      let clerk = try await fixture.entry("clerk", at: server)
      let other = try await fixture.entry(at: server)
      let lines = try await server.sessions(of: entry.session).lines
      #expect(lines.map(\.id) == [other.session.id, entry.session.id])
      #expect(lines.allSatisfy { $0.state == .active && $0.method == .password })
      #expect(
        lines.allSatisfy { $0.address == IdentityFixture.address && $0.agent == "Firefox/140" })
      #expect(try await !server.end(clerk.session.id, of: entry.session))
      #expect(try await server.end(other.session.id, of: entry.session))
      #expect(try await server.session(clerk.token) != nil)
      #expect(try await server.sessions(of: entry.session).lines.map(\.state) == [.ended, .active])
      #expect(try await server.sessions(of: entry.session, limit: 1).isCut)
    }
  }

  @Test func `all others end, and this one stays`() async throws {
    try await withSession { fixture, server, entry in
      for _ in 0..<3 { _ = try await fixture.entry(at: server) }
      #expect(try await server.endOthers(of: entry.session) == 3)
      #expect(try await server.endOthers(of: entry.session) == 0)
      #expect(try await server.session(entry.token) != nil)
    }
  }

  @Test func `a second factor gives a session another token, once`() async throws {
    try await withSession { fixture, server, entry in
      #expect(try await server.raise(entry.session, to: .passwordAndCode) == nil)
      try fixture.force("UPDATE sessions SET stage = 1")
      let owing = try #require(try await server.session(entry.token))
      #expect(owing.stage == .passwordGiven)
      let raised = try #require(try await server.raise(owing, to: .passwordAndCode))
      #expect(raised.session.stage == .signedIn)
      #expect(raised.session.method == .passwordAndCode)
      #expect(raised.session.id == entry.session.id)
      #expect(try await server.session(entry.token) == nil)
      #expect(try await server.raise(owing, to: .passwordAndCode) == nil)
    }
  }

  @Test func `whoever gives their password again has another token, and a later proof`()
    async throws
  {
    try await withSession { fixture, server, entry in
      try fixture.force("UPDATE sessions SET proved_at = now() - interval '20 minutes'")
      let before = try #require(try await server.session(entry.token))
      let wrong = try await server.prove(before, password: Password("wrong"), address: nil)
      #expect(wrong.isRefused)
      #expect(try await server.session(entry.token) != nil)
      let outcome = try await server.prove(
        before, password: Password(IdentityFixture.password), address: nil)
      let proved = try #require(outcome.entry)
      #expect(proved.session.id == before.id)
      #expect(proved.session.provedAt > before.provedAt)
      #expect(try await server.session(entry.token) == nil)
      try await fixture.enrol(.clerk, at: server)
      let clerk = try await fixture.entry("clerk", at: server)
      _ = try await server.signOut(clerk.token)
      let gone = try await server.prove(
        clerk.session, password: Password(IdentityFixture.password), address: nil)
      #expect(gone.isRefused)
    }
  }

  @Test func `the language of a session is its own`() async throws {
    try await withSession { fixture, server, entry in
      let other = try await fixture.entry(at: server)
      try await server.setLanguage(.english, of: entry.session)
      #expect(try await server.session(entry.token)?.language == .english)
      #expect(try await server.session(other.token)?.language == .vietnamese)
    }
  }

  @Test func `somebody acts for whoever has delegated, as long as the delegation holds`()
    async throws
  {
    try await withSession { fixture, server, entry in
      #expect(try await !server.act(for: "chair", in: entry.session))
      try fixture.force(
        """
        INSERT INTO delegations (from_id, to_id, starts_on, ends_on, reason)
        VALUES ($1, $2, act_today(), act_today(), 'ốm')
        """, [.int4(fixture.commission.id(.chair)), .int4(fixture.commission.id(.officer))])
      #expect(try await server.act(for: "chair", in: entry.session))
      let acting = try #require(try await server.session(entry.token))
      #expect(acting.onBehalfOf == fixture.identity(.chair))
      #expect(acting.actor.onBehalfOf == fixture.identity(.chair))
      #expect(try await !server.act(for: "nobody", in: entry.session))
      #expect(try await server.session(entry.token)?.onBehalfOf == fixture.identity(.chair))
      try fixture.force(
        "UPDATE delegations SET starts_on = act_today() - 2, ends_on = act_today() - 1")
      #expect(try await server.session(entry.token)?.onBehalfOf == nil)
      try fixture.force("UPDATE delegations SET ends_on = act_today()")
      #expect(try await server.act(for: nil, in: entry.session))
      #expect(try await server.session(entry.token)?.onBehalfOf == nil)
    }
  }

  @Test func `an administrator sees a person's sessions and ends them`() async throws {
    try await withSession { fixture, server, entry in
      let administration = fixture.administration()
      let lines = try await administration.sessions(
        of: "officer", limit: 10, for: fixture.actor(.clerk)
      ).lines
      #expect(lines.map(\.id) == [entry.session.id])
      let tried = try await administration.signOut(
        "officer", by: fixture.actor(.clerk), Order(isDryRun: true))
      #expect(tried.value == 1)
      #expect(try await server.session(entry.token) != nil)
      let done = try await administration.signOut(
        "officer", by: fixture.actor(.clerk), Order())
      #expect(done.outcome == .done)
      #expect(done.value == 1)
      #expect(try await server.session(entry.token) == nil)
      let again = try await administration.signOut(
        "officer", by: fixture.actor(.clerk), Order())
      #expect(again.outcome == .unchanged)
      await #expect(throws: AdministrationError.self) {
        try await administration.sessions(of: "officer", limit: 1, for: fixture.actor(.officer))
      }
    }
  }

  @Test func `whoever's account is disabled is signed out, and stays so when it is enabled`()
    async throws
  {
    try await withSession { fixture, server, entry in
      let administration = fixture.administration()
      for isEnabled in [false, true] {
        let done = try await administration.changeAccount(
          of: "officer", email: nil, isEnabled: isEnabled, by: fixture.actor(.administrator),
          Order())
        #expect(done.outcome == .done)
        #expect(try await server.session(entry.token) == nil)
      }
      #expect(try await fixture.signIn(at: server).entry != nil)
    }
  }
}
