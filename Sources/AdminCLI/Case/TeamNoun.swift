import ArgumentParser

/// `casectl case team`.
struct TeamNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "team", abstract: "The team of a case.",
    subcommands: [
      TeamAdd.self, TeamRemove.self, TeamList.self,
    ])
}
