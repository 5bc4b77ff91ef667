import ArgumentParser

/// `casectl calendar`.
struct CalendarNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Publish the working calendar, and count with it.",
    subcommands: [
      CalendarImport.self, CalendarList.self, CalendarShow.self, CalendarDays.self,
      CalendarDue.self,
    ])
}
