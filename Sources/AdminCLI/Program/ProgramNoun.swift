import ArgumentParser

/// `casectl program`.
struct ProgramNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "program",
      abstract: Help.text(
        vi: "Nhập chương trình, và so kế hoạch với việc đã làm.",
        en: "Import programs, and hold the plan against what was done."),
      subcommands: [
        ProgramImportCommand.self, ProgramList.self, ProgramShow.self, ProgramProgress.self,
      ])
  }
}
