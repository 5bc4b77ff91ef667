import ArgumentParser
import Engine
import Texts

/// What every command takes.
struct CommonOptions: ParsableArguments {
  @Option(name: [.customShort("o"), .long], help: "How data is written: table, json, ndjson, csv.")
  var output = OutputFormat.table

  @Option(help: "vi or en; else the locale's language, or Vietnamese.")
  var lang: Language?

  @Option(name: .customLong("as"), help: "Act as this person; the login must be entitled to.")
  var impersonated: String?

  @Option(name: .customLong("for"), help: "Act on behalf of this person, who has delegated.")
  var delegator: String?

  @Option(help: "A libpq connection string or URI; else libpq's environment.")
  var database: String?
}

/// What every command that changes something takes.
struct ChangeOptions: ParsableArguments {
  @Option(help: "Why; kept with the act, or in the log.")
  var reason: String?

  @Flag(help: "Decide and say what would happen; write nothing.")
  var dryRun = false

  @Option(help: "An idempotency key: the same key gives the first answer again.")
  var key: String?
}

/// What every command that acts on one case takes.
struct ActOptions: ParsableArguments {
  @OptionGroup var change: ChangeOptions

  @Option(help: "The revision you saw; the act is refused as stale if the case has moved on.")
  var expectRevision: Int?
}

/// How long a list may be.
struct ListOptions: ParsableArguments {
  @Option(help: "The most lines to show; a list that was cut says so.")
  var limit = 100

  /// - Returns: The limit.
  func checked() throws(Failure) -> Int {
    guard (1...10_000).contains(limit) else {
      throw .usage(.badValue("\(limit)", for: "--limit", allowed: ["1…10000"]))
    }
    return limit
  }
}

/// How data is written.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  /// For people; everything else is for programs and has a stable schema.
  case table
  case json, ndjson, csv

  /// Whether errors are JSON too.
  var isJSON: Bool { self == .json || self == .ndjson }
}

extension Language: ExpressibleByArgument {}
