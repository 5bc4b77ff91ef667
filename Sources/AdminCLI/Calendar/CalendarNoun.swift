import ArgumentParser

/// `casectl calendar`.
struct CalendarNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "calendar",
      abstract: Help.text(
        vi: "Công bố lịch làm việc và tính ngày theo lịch.",
        en: "Publish the working calendar, and count with it."),
      subcommands: [
        CalendarImport.self, CalendarList.self, CalendarShow.self, CalendarDays.self,
        CalendarDue.self,
      ])
  }
}
