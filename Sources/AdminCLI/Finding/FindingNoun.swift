import ArgumentParser

/// `casectl finding`.
struct FindingNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finding", abstract: "Faults that a conclusion names.",
    subcommands: [
      FindingAdd.self, FindingWithdraw.self, FindingNone.self, FindingList.self,
    ])
}
