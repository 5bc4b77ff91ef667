import ArgumentParser

/// `casectl db`.
struct DatabaseNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "db", abstract: "Set up and migrate the database; needs its owner's login.",
    subcommands: [
      DatabaseInit.self, DatabaseMigrate.self, DatabaseStatus.self, DatabaseLoginNoun.self,
    ])
}

/// `casectl db login`.
struct DatabaseLoginNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "login", abstract: "Say which person a login of the database is.",
    subcommands: [
      DatabaseLoginAdd.self, DatabaseLoginList.self, DatabaseLoginRemove.self,
    ])
}
