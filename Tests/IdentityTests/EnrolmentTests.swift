import Casework
import Engine
import Identity
import JSON
import Store
import TestSupport
import Testing

/// Links with which people set their passwords.
struct EnrolmentTests {
  private static let another = Password("hoa sen tháng bảy")

  private func withFixture(
    _ body: (IdentityFixture, Identities) async throws -> Void
  ) async throws {
    try await withTestDatabase { database in
      let fixture = try IdentityFixture(database)
      try await body(fixture, fixture.server())
    }
  }

  @Test func `a link says whom it is for, as often as it is looked at, and is used once`()
    async throws
  {
    try await withFixture { fixture, server in
      let token = try await fixture.invite(email: "hanh@example.vn")
      for _ in 0..<2 {
        let invitation = try #require(try await server.invitation(token))
        #expect(invitation.person == fixture.identity(.officer))
        #expect(invitation.name == "Hoàng Thị Hạnh")
        #expect(invitation.email == "hanh@example.vn")
        #expect(!invitation.hasPassword)
      }
      let password = Password(IdentityFixture.password)
      #expect(
        try await server.enrol(token: token, password: password)
          == .done(fixture.identity(.officer)))
      #expect(try await server.invitation(token) == nil)
      #expect(try await server.enrol(token: token, password: Self.another) == .gone)
      #expect(try await fixture.signIn(at: server).entry != nil)
    }
  }

  @Test func `a link that is used at two servers at once works once`() async throws {
    try await withFixture { fixture, server in
      let token = try await fixture.invite()
      let servers = [server, fixture.server()]
      let outcomes = try await withThrowingTaskGroup(of: EnrolmentOutcome.self) { group in
        for index in 0..<8 {
          group.addTask {
            try await servers[index % 2].enrol(
              token: token, password: Password("\(IdentityFixture.password) \(index)"))
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.count { $0 == .done(fixture.identity(.officer)) } == 1)
      #expect(outcomes.count { $0 == .gone } == 7)
    }
  }

  @Test func `a later link makes earlier ones useless, also for whoever opened one before`()
    async throws
  {
    try await withFixture { fixture, server in
      let first = try await fixture.invite()
      #expect(try await server.invitation(first) != nil)
      let second = try await fixture.invite()
      #expect(try await server.invitation(first) == nil)
      #expect(try await server.enrol(token: first, password: Self.another) == .gone)
      #expect(try await server.invitation(second) != nil)
      // Another person's link is nothing to it.
      _ = try await fixture.invite(.clerk)
      #expect(
        try await server.enrol(token: second, password: Self.another)
          == .done(fixture.identity(.officer)))
    }
  }

  @Test(arguments: [
    "UPDATE enrolments SET made_at = now() - interval '3 days', expires_at = now()",
    "UPDATE accounts SET enabled = false",
    "UPDATE persons SET ends_on = act_today() - 1 WHERE code = 'officer'",
  ])
  func `a link that is late, or of whoever is kept out, is none`(sql: String) async throws {
    try await withFixture { fixture, server in
      let token = try await fixture.invite()
      try fixture.force(sql)
      #expect(try await server.invitation(token) == nil)
      #expect(try await server.enrol(token: token, password: Self.another) == .gone)
      #expect(try fixture.count("SELECT count(*) FROM credentials") == 0)
    }
  }

  @Test func `a token that nobody made is no link`() async throws {
    try await withFixture { fixture, server in
      _ = try await fixture.invite()
      #expect(try await server.invitation(server.newToken()) == nil)
      #expect(
        try await server.enrol(token: server.newToken(), password: Self.another) == .gone)
    }
  }

  @Test func `a password that is not taken leaves the link as good as it was`() async throws {
    try await withFixture { fixture, server in
      let token = try await fixture.invite()
      #expect(
        try await server.enrol(token: token, password: Password("HoangThiHanh1"))
          == .unacceptable(.ownName))
      #expect(
        try await server.enrol(token: token, password: Self.another)
          == .done(fixture.identity(.officer)))
    }
  }

  @Test func `a new password ends every session, every link and every pause`() async throws {
    try await withFixture { fixture, server in
      try await fixture.enrol(email: "hanh@example.vn", at: server)
      let entry = try await fixture.entry(at: server)
      try fixture.force(
        "UPDATE enrolments SET used_at = NULL, expires_at = now() + interval '1 hour'")
      for name in ["officer", "hanh@example.vn"] {
        for _ in 0..<5 { _ = try await fixture.signIn(name, "wrong", at: server) }
      }
      let token = try await fixture.invite()
      #expect(try await server.invitation(token)?.hasPassword == true)
      _ = try await server.enrol(token: token, password: Self.another)
      #expect(try await server.session(entry.token) == nil)
      #expect(try fixture.count("SELECT count(*) FROM enrolments WHERE used_at IS NULL") == 0)
      #expect(try await fixture.signIn(at: server).isRefused)
      let again = try await server.signIn(
        name: "hanh@example.vn", password: Self.another,
        address: ClientAddress(IdentityFixture.address), agent: "")
      #expect(again.entry != nil)
    }
  }

  @Test func `one changes one's own password, and stays signed in here alone`() async throws {
    try await withFixture { fixture, server in
      try await fixture.enrol(at: server)
      let (here, there) = (
        try await fixture.entry(at: server), try await fixture.entry(at: server)
      )
      let old = Password(IdentityFixture.password)
      #expect(
        try await server.changePassword(
          here.session, from: Self.another, to: Self.another, address: nil) == .wrong)
      #expect(
        try await server.changePassword(
          here.session, from: old, to: Password("officer2026"), address: nil)
          == .unacceptable(.ownName))
      #expect(
        try await server.changePassword(here.session, from: old, to: Self.another, address: nil)
          == .done)
      #expect(try await server.session(here.token) != nil)
      #expect(try await server.session(there.token) == nil)
      #expect(try await fixture.signIn(at: server).isRefused)
    }
  }

  @Test func `whoever guesses the password to be changed is slowed down too`() async throws {
    try await withFixture { fixture, server in
      try await fixture.enrol(at: server)
      let session = try await fixture.entry(at: server).session
      try fixture.force(
        """
        INSERT INTO sign_in_throttles VALUES (1, sha256('officer'), 9, now(), now() + interval '1 minute')
        """)
      let outcome = try await server.changePassword(
        session, from: Password(IdentityFixture.password), to: Self.another, address: nil)
      guard case .blocked = outcome else {
        Issue.record("\(outcome)")
        return
      }
    }
  }

  @Test func `the log says who was invited by whom, and that the password was set`() async throws {
    try await withFixture { fixture, server in
      try await fixture.enrol(email: "hanh@example.vn", at: server)
      let log = try await fixture.administration().log(
        LogFilter(), limit: 10, for: fixture.actor(.administrator))
      #expect(log.lines.map(\.kind) == [.passwordSet, .invited])
      #expect(log.lines.map(\.objects) == [["officer"], ["officer"]])
      #expect(log.lines.map(\.actor?.code) == ["officer", "administrator"])
      #expect(log.lines[1].content["hours"]?.int == 72)
      #expect(log.lines[1].content["after"]?["email"]?.string == "hanh@example.vn")
    }
  }
}
