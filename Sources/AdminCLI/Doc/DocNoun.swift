import ArgumentParser

/// `casectl doc`.
struct DocNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doc", abstract: "The papers of a case.",
    subcommands: [
      DocAdd.self, DocList.self, DocGet.self, DocSign.self, DocNumber.self, DocAttach.self,
      DocRemove.self,
    ])
}
