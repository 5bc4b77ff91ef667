import Casework
import Engine
import Identity
import Postgres
import Store
import TestSupport
import Testing

/// The small commission, whose people sign in to any number of servers.
struct IdentityFixture {
  static let password = "con mèo trèo cây cau"
  static let address = "203.0.113.7"

  let database: TestDatabase
  let commission: SmallCommission

  init(_ database: TestDatabase) throws {
    self.database = database
    commission = try SmallCommission.install(on: database.connect(as: .acts))
  }

  /// What one server has, on connections of its own.
  func server(
    _ parameters: ScryptParameters = .cheap, lifetimes: SessionLifetimes = SessionLifetimes()
  ) -> Identities {
    Identities(
      acts: database.pool(as: .acts), reads: database.pool(as: .server),
      passwords: Passwords(parameters: parameters), lifetimes: lifetimes)
  }

  /// The administrator's use cases.
  func administration() -> Administration {
    Administration(acts: database.pool(as: .acts), reads: database.pool(as: .server))
  }

  func actor(_ member: SmallCommission.Member) -> Actor { Actor(person: identity(member)) }

  func identity(_ member: SmallCommission.Member) -> Actor.Identity {
    Actor.Identity(id: commission.id(member), code: member.code)
  }

  /// Makes a link for somebody.
  func invite(
    _ member: SmallCommission.Member = .officer, email: String? = nil
  ) async throws -> SecretToken {
    let token = server().newToken()
    _ = try await administration().invite(
      Administration.NewInvitation(person: member.code, token: token, email: email),
      by: actor(.administrator), Order())
    return token
  }

  /// Gives somebody the fixture's password.
  func enrol(
    _ member: SmallCommission.Member = .officer, email: String? = nil, at server: Identities
  ) async throws {
    let token = try await invite(member, email: email)
    let outcome = try await server.enrol(token: token, password: Password(Self.password))
    #expect(outcome == .done(identity(member)))
  }

  /// Tries to sign in; the officer with the right password, unless told.
  func signIn(
    _ name: String = "officer", _ password: String = password, from address: String? = address,
    at server: Identities
  ) async throws -> SignInOutcome {
    try await server.signIn(
      name: name, password: Password(password), address: address.flatMap(ClientAddress.init),
      agent: "Firefox/140")
  }

  /// Signs in, which has to succeed.
  func entry(_ name: String = "officer", at server: Identities) async throws -> Entry {
    try #require(try await signIn(name, at: server).entry)
  }

  /// Runs SQL as nobody is entitled to, to bring about what would take hours.
  func force(_ sql: String, _ arguments: [PostgresValue] = []) throws {
    try database.connect(as: .superuser).execute(.sql(sql), arguments)
  }

  func count(_ sql: String) throws -> Int {
    try database.connect(as: .superuser).execute(.sql(sql))[0][0]
  }
}

extension SignInOutcome {
  var entry: Entry? { if case .signedIn(let entry) = self { entry } else { nil } }
  var isRefused: Bool { if case .refused = self { true } else { false } }
  var pause: Duration? { if case .blocked(let duration) = self { duration } else { nil } }
}
