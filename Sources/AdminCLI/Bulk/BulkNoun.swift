import ArgumentParser

/// `casectl bulk`.
struct BulkNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bulk",
      abstract: Help.text(
        vi: "Làm một việc với nhiều vụ việc: lập kế hoạch và xem kế hoạch.",
        en: "Do one thing to many cases: make a plan and look at it."),
      subcommands: [BulkPlanCommand.self, BulkShow.self])
  }
}
