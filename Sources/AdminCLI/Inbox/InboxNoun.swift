import ArgumentParser

/// `casectl inbox`.
struct InboxNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox", abstract: "Your notices.",
    subcommands: [
      InboxList.self, InboxRead.self,
    ])
}
