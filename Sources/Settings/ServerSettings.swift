/// Everything the server is told from outside, checked, as one value.
package struct ServerSettings: Hashable, Sendable {
  /// A libpq connection string; it may hold a password, so it is never shown.
  package var database: String
  /// How many connections each of the two pools may have.
  package var connectionsMax: Int
  package var listen: ListenAddress
  /// The addresses of reverse proxies whose `X-Forwarded-For` is believed.
  package var trustedProxies: [String]
  /// The longest pause between two sweeps, whatever the database foretells.
  package var sweepPoll: Duration
  package var outboxPoll: Duration
  package var batchSizeMax: Int
  package var logLevel: LogLevel
  package var logFormat: LogFormat

  /// Reads every setting: from its flag, or else from its variable, or else as it stands in
  /// ``Setting/standard``.
  ///
  /// - Throws: ``SettingsError`` with every setting that cannot be used.
  package init(
    flags: [Setting: String] = [:], environment: [String: String]
  ) throws(SettingsError) {
    var reader = SettingReader(flags: flags, environment: environment)
    let listen = reader.value(of: .listen, ListenAddress.init)
    let proxies = reader.value(of: .trustedProxies, addresses)
    let connections = reader.value(of: .connections) { Int($0).flatMap(within(1...200)) }
    let sweepPoll = reader.value(of: .sweepPoll) {
      Duration(setting: $0).flatMap(within(.seconds(1) ... .seconds(3600)))
    }
    let outboxPoll = reader.value(of: .outboxPoll) {
      Duration(setting: $0).flatMap(within(.milliseconds(100) ... .seconds(60)))
    }
    let batchSize = reader.value(of: .batchSize) { Int($0).flatMap(within(1...10_000)) }
    let level = reader.value(of: .logLevel, LogLevel.init(rawValue:))
    let format = reader.value(of: .logFormat, LogFormat.init(rawValue:))
    let database = reader.value(of: .database) { $0 }
    guard let listen, let proxies, let connections, let sweepPoll, let outboxPoll, let batchSize,
      let level, let format, let database
    else { throw SettingsError(problems: reader.problems) }
    self.database = database
    connectionsMax = connections
    self.listen = listen
    trustedProxies = proxies
    self.sweepPoll = sweepPoll
    self.outboxPoll = outboxPoll
    batchSizeMax = batchSize
    logLevel = level
    logFormat = format
  }

  /// Variables that look like ours and are none, such as a misspelt `CASEWORK_LISTN`.
  package static func unknownVariables(in environment: [String: String]) -> [String] {
    let known = Set(Setting.allCases.map(\.variable))
    return environment.keys.filter { $0.hasPrefix(Setting.prefix) && !known.contains($0) }.sorted()
  }
}

/// How much is logged.
package enum LogLevel: String, CaseIterable, Sendable {
  case trace, debug, info, notice, warning, error, critical
}

/// What a line of the log looks like.
package enum LogFormat: String, CaseIterable, Sendable {
  case json, plain
}

/// Takes one setting after the other and remembers those that cannot be used.
private struct SettingReader {
  let flags: [Setting: String]
  let environment: [String: String]
  private(set) var problems: [SettingsError.Problem] = []

  init(flags: [Setting: String], environment: [String: String]) {
    self.flags = flags
    self.environment = environment
  }

  mutating func value<Value>(of setting: Setting, _ parse: (String) -> Value?) -> Value? {
    let flag = flags[setting]
    let text = flag ?? environment[setting.variable] ?? setting.standard
    if let value = parse(text) { return value }
    let name = flag == nil ? setting.variable : setting.flag
    problems.append(SettingsError.Problem(setting: setting, name: name, value: text))
    return nil
  }
}

/// Addresses with commas between them, as far as their signs tell; nil where one cannot be an address.
private func addresses(_ text: String) -> [String]? {
  guard !text.isEmpty else { return [] }
  let parts = text.split(separator: ",", omittingEmptySubsequences: false).map {
    String($0.filter { $0 != " " })
  }
  let isAddress: (String) -> Bool = { part in
    (part.contains(".") || part.contains(":"))
      && part.allSatisfy { $0.isHexDigit || $0 == "." || $0 == ":" }
  }
  return parts.allSatisfy(isAddress) ? parts : nil
}

private func within<Value: Comparable>(_ range: ClosedRange<Value>) -> (Value) -> Value? {
  { range.contains($0) ? $0 : nil }
}
