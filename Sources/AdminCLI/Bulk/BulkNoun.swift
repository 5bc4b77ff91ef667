import ArgumentParser

/// `casectl bulk`.
struct BulkNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "bulk",
      abstract: Help.text(
        vi: "Làm một việc với nhiều vụ việc: lập kế hoạch, xem, rồi làm đúng như đã xem.",
        en: "Do one thing to many cases: plan it, look at it, and do exactly that."),
      subcommands: [
        BulkPlanCommand.self, BulkShow.self, BulkApply.self, BulkList.self, BulkStatusCommand.self,
        BulkItems.self, BulkRevert.self, BulkSuspend.self, BulkResume.self, BulkCancel.self,
      ])
  }
}
