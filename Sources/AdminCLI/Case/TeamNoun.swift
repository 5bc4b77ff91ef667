import ArgumentParser

/// `casectl case team`.
struct TeamNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "team",
      abstract: Help.text(
        vi: "Đoàn kiểm tra của vụ việc.",
        en: "The team of a case."),
      subcommands: [
        TeamAdd.self, TeamRemove.self, TeamList.self,
      ])
  }
}
