import ArgumentParser
import Settings

/// The settings as flags; each one's variable of the environment counts when the flag is not given.
struct SettingOptions: ParsableArguments {
  @Option(help: .setting(.connections)) var connections: String?
  @Option(help: .setting(.trustedProxies)) var trustedProxies: String?
  @Option(help: .setting(.sweepPoll)) var sweepPoll: String?
  @Option(help: .setting(.outboxPoll)) var outboxPoll: String?
  @Option(help: .setting(.batchSize)) var batchSize: String?
  @Option(help: .setting(.logLevel)) var logLevel: String?
  @Option(help: .setting(.logFormat)) var logFormat: String?

  /// The flags that were given.
  var flags: [Setting: String] {
    let given: [Setting: String?] = [
      .connections: connections, .trustedProxies: trustedProxies, .sweepPoll: sweepPoll,
      .outboxPoll: outboxPoll,
      .batchSize: batchSize, .logLevel: logLevel, .logFormat: logFormat,
    ]
    return given.compactMapValues(\.self)
  }
}

extension ServerSettings {
  /// Reads the settings, or ends the program with everything that is wrong with them.
  static func read(flags: [Setting: String], environment: [String: String]) throws -> Self {
    do throws(SettingsError) {
      return try ServerSettings(flags: flags, environment: environment)
    } catch {
      throw ValidationError(error.told)
    }
  }
}
