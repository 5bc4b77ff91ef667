import ArgumentParser

/// `casectl deadline`.
struct DeadlineNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "deadline",
      abstract: Help.text(
        vi: "Thời hạn đang tính của nhiều vụ việc.",
        en: "Running deadlines over many cases."),
      subcommands: [
        DeadlineList.self
      ])
  }
}
