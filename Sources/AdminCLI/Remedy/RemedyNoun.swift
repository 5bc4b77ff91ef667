import ArgumentParser

/// `casectl remedy`.
struct RemedyNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "remedy",
      abstract: Help.text(
        vi: "Việc phải khắc phục khuyết điểm.",
        en: "What must be done about findings."),
      subcommands: [
        RemedyAdd.self, RemedyReport.self, RemedyReturn.self, RemedyVerify.self, RemedyList.self,
      ])
  }
}
