import ArgumentParser

/// `casectl number`.
struct NumberNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "number", abstract: "Official numbers and their books.",
    subcommands: [
      NumberBooks.self, NumberOpenBook.self, NumberList.self, NumberVoid.self,
    ])
}
