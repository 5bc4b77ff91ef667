import Casework
import Definitions
import Engine
import Hummingbird
import HummingbirdTesting
import Identity
import Imports
import Logging
import Postgres
import Serving
import Store
import TestSupport
import Testing
import Web

/// The small commission with a server of its own, and browsers that open its pages.
struct WebOffice: Sendable {
  static let password = "con mèo trèo cây cau"

  let database: TestDatabase
  let commission: SmallCommission
  let services: Services
  let identities: Identities
  let client: any TestClientProtocol

  /// Runs the body with an office whose clock stands on a Monday morning in March 2026.
  ///
  /// Masks of form tokens and keys of acts come from `randomness`.
  static func open(
    uploads: Uploads = Uploads(), over network: TestingSetup = .router,
    randomness: @escaping @Sendable () -> any RandomNumberGenerator = {
      SystemRandomNumberGenerator()
    },
    _ body: @escaping @Sendable (WebOffice) async throws -> Void
  ) async throws {
    try await withTestDatabase { database in
      let commission = try SmallCommission.install(on: database.connect(as: .acts))
      _ = try commission.publish(
        ShortProcess.yaml, code: "short_check", caseType: .complianceInspectionOfOrganisation,
        on: database.connect(as: .acts))
      try database.stand(at: "2026-03-02 09:00+07")
      let logger = Logger(label: "web") { _ in SwiftLogNoOpLogHandler() }
      let services = Services(
        Services.Configuration(
          session: database.configuration(as: .superuser), connectionsMax: 4,
          compile: { definition, reference in
            try ProcessCompiler.compile(
              try ProcessDecoder.decode(yaml: definition, file: "\(reference)"),
              version: reference.version)
          }, fold: { Folding.key($0) }), logger: logger)
      let identities = Identities(
        acts: services.acts, reads: services.reads,
        passwords: Passwords(parameters: .cheap))
      let site = Site(
        services: services, identities: identities, acts: ActQueue(services.cases),
        uploads: uploads, randomness: randomness)
      do {
        try await services.acts.withConnection { (connection) throws(StoreError) in
          _ = try services.rules.keepSteps(on: connection)
        }
        let pages = WebRoutes(site)
        try await HTTPServer([pages], errors: pages.errors, logger: logger)
          .application(host: "127.0.0.1", port: 0)
          .test(network) { client in
            try await body(
              WebOffice(
                database: database, commission: commission, services: services,
                identities: identities, client: client))
          }
      } catch {
        await services.close()
        throw error
      }
      await services.close()
    }
  }

  func actor(_ member: SmallCommission.Member) -> Actor {
    Actor(person: Actor.Identity(id: commission.id(member), code: member.code))
  }

  /// A link with which somebody sets their password.
  func invitation(of member: SmallCommission.Member) async throws -> SecretToken {
    let token = identities.newToken()
    _ = try await Administration(acts: services.acts, reads: services.reads).invite(
      Administration.NewInvitation(person: member.code, token: token, email: nil),
      by: actor(.administrator), Order())
    return token
  }

  func browser() -> Browser { Browser(client) }

  /// A browser in which somebody has signed in.
  func browser(of member: SmallCommission.Member) async throws -> Browser {
    let outcome = try await identities.enrol(
      token: try await invitation(of: member), password: Password(Self.password))
    guard case .done = outcome else { throw Unexpected("\(outcome)") }
    let browser = browser()
    try await browser.open("/sign-in")
    try await browser.submit(
      "Đăng nhập", answering: ["name": member.code.rawValue, "password": Self.password])
    return browser
  }

  /// Opens a case that the officer is responsible for.
  func openCase(_ title: String = "Kiểm tra chi bộ thôn 1", grade: Grade = .internal) async throws
    -> CaseCode
  {
    let outcome = try await services.cases.open(
      OpenRequest(
        process: "short_check", body: SmallCommission.commune, title: title,
        subject: Case.Subject(
          kind: .organisation, unit: SmallCommission.cells[0], name: "Chi bộ thôn 1"),
        grade: grade, responsible: grade > .internal ? nil : "officer", by: actor(.chair)))
    guard case .opened(let receipt) = outcome else { throw Unexpected("\(outcome)") }
    return receipt.state.code
  }

  /// Does something past the pages.
  func perform(
    _ command: Command, on code: CaseCode, by member: SmallCommission.Member = .officer
  ) async throws {
    let outcome = try await services.cases.perform([
      Act(command, on: code, by: actor(member))
    ])[0]
    guard case .done = outcome else { throw Unexpected("\(outcome)") }
  }

  func stored(_ code: CaseCode) async throws -> Case {
    let found = try await services.reading.find(code, for: Viewer(of: actor(.chair)))
    return try #require(found).state
  }
}

extension ScryptParameters {
  /// Compared in an instant; nothing is guessed here.
  static let cheap: ScryptParameters = {
    guard let parameters = ScryptParameters(rounds: 16, blockSize: 1, parallelism: 1) else {
      preconditionFailure("16, 1, 1 are parameters of scrypt")
    }
    return parameters
  }()
}

/// What did not come as a test expected.
struct Unexpected: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
