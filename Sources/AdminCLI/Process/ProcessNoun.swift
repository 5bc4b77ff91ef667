import ArgumentParser

/// `casectl process`.
struct ProcessNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "process",
      abstract: Help.text(
        vi: "Kiểm tra, ban hành và vẽ quy trình.",
        en: "Check, publish and draw process definitions."),
      subcommands: [
        ProcessList.self, ProcessShow.self, ProcessLint.self, ProcessPublish.self,
        ProcessDiagramCommand.self, ProcessTableCommand.self,
        ProcessMigrate.self,
      ])
  }
}
