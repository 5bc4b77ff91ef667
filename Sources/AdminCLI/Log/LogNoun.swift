import ArgumentParser

/// `casectl log`.
struct LogNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "log",
      abstract: Help.text(
        vi: "Nhật ký quản trị: ai đã thay đổi gì.",
        en: "Who changed what in the administration."),
      subcommands: [LogList.self])
  }
}
