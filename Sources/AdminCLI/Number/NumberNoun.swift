import ArgumentParser

/// `casectl number`.
struct NumberNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "number",
      abstract: Help.text(
        vi: "Số văn bản và sổ số.",
        en: "Official numbers and their books."),
      subcommands: [
        NumberBooks.self, NumberOpenBook.self, NumberList.self, NumberVoid.self,
      ])
  }
}
