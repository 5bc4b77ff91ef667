import ArgumentParser

/// `casectl`: a noun, a verb, and what the verb takes.
struct Root: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casectl",
    abstract: "Casework's command line: cases, papers, deadlines and their administration.",
    discussion: """
      Data goes to the standard output, everything said to people to the standard error.
      Exit codes: 0 done, 1 failed, 2 the count differs, 3 partly done, 4 not found, 5 stale or in \
      conflict, 6 not permitted, 7 database unavailable, 8 refused, 64 usage.
      """,
    version: "0.1.0",
    subcommands: [
      CaseNoun.self, TaskNoun.self, DocNoun.self, NumberNoun.self, FindingNoun.self,
      RemedyNoun.self, DeadlineNoun.self, InboxNoun.self, ProgramNoun.self, UnitNoun.self,
      PersonNoun.self, CalendarNoun.self, ProcessNoun.self, LogNoun.self, DatabaseNoun.self,
      WhoAmI.self, Completions.self,
    ])
}
