import ArgumentParser

/// `casectl program`.
struct ProgramNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "program", abstract: "Import programs, and hold the plan against what was done.",
    subcommands: [
      ProgramImportCommand.self, ProgramList.self, ProgramShow.self, ProgramProgress.self,
    ])
}
