import ArgumentParser

/// `casectl doc`.
struct DocNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doc",
      abstract: Help.text(
        vi: "Văn bản của vụ việc.",
        en: "The papers of a case."),
      subcommands: [
        DocAdd.self, DocList.self, DocGet.self, DocSign.self, DocNumber.self, DocAttach.self,
        DocRemove.self,
      ])
  }
}
