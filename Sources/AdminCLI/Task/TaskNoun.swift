import ArgumentParser

/// `casectl task`.
struct TaskNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "task", abstract: "Pieces of team work.",
    subcommands: [
      TaskAdd.self, TaskDone.self, TaskReassign.self, TaskCancel.self, TaskList.self,
    ])
}
