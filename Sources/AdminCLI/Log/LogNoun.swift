import ArgumentParser

/// `casectl log`.
struct LogNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Who changed what in the administration.",
    subcommands: [LogList.self])
}
