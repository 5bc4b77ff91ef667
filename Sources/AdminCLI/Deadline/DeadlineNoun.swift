import ArgumentParser

/// `casectl deadline`.
struct DeadlineNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadline", abstract: "Running deadlines over many cases.",
    subcommands: [
      DeadlineList.self
    ])
}
