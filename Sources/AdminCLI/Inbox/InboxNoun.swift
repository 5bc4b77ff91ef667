import ArgumentParser

/// `casectl inbox`.
struct InboxNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "inbox",
      abstract: Help.text(
        vi: "Thông báo của mình.",
        en: "Your notices."),
      subcommands: [
        InboxList.self, InboxCases.self, InboxRead.self,
      ])
  }
}
