import ArgumentParser

/// `casectl remedy`.
struct RemedyNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remedy", abstract: "What must be done about findings.",
    subcommands: [
      RemedyAdd.self, RemedyReport.self, RemedyReturn.self, RemedyVerify.self, RemedyList.self,
    ])
}
