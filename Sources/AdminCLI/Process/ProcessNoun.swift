import ArgumentParser

/// `casectl process`.
struct ProcessNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "process", abstract: "Check, publish and draw process definitions.",
    subcommands: [
      ProcessList.self, ProcessShow.self, ProcessLint.self, ProcessPublish.self,
      ProcessDiagramCommand.self, ProcessTableCommand.self,
    ])
}
