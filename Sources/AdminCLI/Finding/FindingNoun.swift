import ArgumentParser

/// `casectl finding`.
struct FindingNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "finding",
      abstract: Help.text(
        vi: "Khuyết điểm nêu trong kết luận.",
        en: "Faults that a conclusion names."),
      subcommands: [
        FindingAdd.self, FindingWithdraw.self, FindingNone.self, FindingList.self,
      ])
  }
}
