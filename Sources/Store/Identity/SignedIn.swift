package import Engine
import Postgres

/// Somebody who is signed in, as the database knows them now.
package struct SignedIn: Hashable, Sendable {
  /// The session's key in the tables; no secret.
  package let id: Int64
  package let person: Actor.Identity
  package let name: String
  package let language: Language
  package let stage: SignInStage
  package let method: SignInMethod
  /// Whom they act for, as long as the delegation holds.
  package let onBehalfOf: Actor.Identity?
  /// When they last gave their password.
  package let provedAt: Moment
  /// When they have to sign in anew, whatever they do.
  package let endsAt: Moment
  /// Whether it is time to write down that the session is used.
  let isOld: Bool

  /// Who acts by this session.
  package var actor: Actor { Actor(person: person, onBehalfOf: onBehalfOf) }

  init(_ row: Row) {
    id = row[0]
    person = Actor.Identity(id: row[1], code: row.code(2))
    name = row[3]
    language = Language(rawValue: row[4]) ?? .vietnamese
    stage = row.word(5)
    method = row.word(6)
    onBehalfOf = row[7, as: Int32?.self].map { Actor.Identity(id: $0, code: row.code(8)) }
    provedAt = row.moment(9)
    endsAt = row.moment(10)
    isOld = row[11]
  }
}

/// How far somebody has come in signing in.
package enum SignInStage: Int16, Vocabulary {
  /// The password was right; a second factor is owed, and nothing else is open.
  case passwordGiven = 1
  case signedIn = 2

  package var code: String {
    switch self {
    case .passwordGiven: "password_given"
    case .signedIn: "signed_in"
    }
  }
}

/// By what somebody has proved who they are.
package enum SignInMethod: Int16, Vocabulary {
  case password = 1
  case passwordAndCode = 2

  package var code: String {
    switch self {
    case .password: "password"
    case .passwordAndCode: "password_and_code"
    }
  }
}

/// What became of a session.
package enum SessionState: Int16, Vocabulary {
  case active = 1
  /// Nobody used it for as long as it may stay unused.
  case idle = 2
  /// It lasted as long as a session may.
  case over = 3
  /// Its person signed out, or somebody ended it.
  case ended = 4

  package var code: String {
    switch self {
    case .active: "active"
    case .idle: "idle"
    case .over: "over"
    case .ended: "ended"
    }
  }
}

/// A session as its person or an administrator sees it in a list.
package struct SessionLine: Hashable, Sendable {
  package let id: Int64
  package let method: SignInMethod
  package let state: SessionState
  package let madeAt: Moment
  /// To the minute.
  package let seenAt: Moment
  package let endsAt: Moment
  package let address: String?
  /// What the browser said that it is.
  package let agent: String

  init(_ row: Row) {
    id = row[0]
    method = row.word(1)
    state = row.word(2)
    madeAt = row.moment(3)
    seenAt = row.moment(4)
    endsAt = row.moment(5)
    address = row[6]
    agent = row[7]
  }
}

/// A session that is to begin.
package struct NewSession: Sendable {
  package var token: SecretToken
  package var person: Actor.Identity
  package var stage: SignInStage
  package var method: SignInMethod
  /// How long it may stay unused, and how long it lasts at most.
  package var idle: Duration
  package var limit: Duration
  package var address: String?
  /// Of what the browser says that it is, the beginning is kept.
  package var agent: String

  package init(
    token: SecretToken, person: Actor.Identity, stage: SignInStage, method: SignInMethod,
    idle: Duration, limit: Duration, address: String? = nil, agent: String = ""
  ) {
    self.token = token
    self.person = person
    self.stage = stage
    self.method = method
    self.idle = idle
    self.limit = limit
    self.address = address
    self.agent = agent
  }
}
