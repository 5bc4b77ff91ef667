import ArgumentParser

/// `casectl task`.
struct TaskNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "task",
      abstract: Help.text(
        vi: "Nhiệm vụ của đoàn.",
        en: "Pieces of team work."),
      subcommands: [
        TaskAdd.self, TaskDone.self, TaskReassign.self, TaskCancel.self, TaskList.self,
      ])
  }
}
