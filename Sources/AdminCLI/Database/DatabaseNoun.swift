import ArgumentParser

/// `casectl db`.
struct DatabaseNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "db",
      abstract: Help.text(
        vi: "Chuẩn bị và nâng cấp cơ sở dữ liệu; cần tài khoản chủ.",
        en: "Set up and migrate the database; needs its owner's login."),
      subcommands: [
        DatabaseInit.self, DatabaseMigrate.self, DatabaseStatus.self, DatabaseErase.self,
        DatabaseLoginNoun.self,
      ])
  }
}

/// `casectl db login`.
struct DatabaseLoginNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "login",
      abstract: Help.text(
        vi: "Gắn tài khoản cơ sở dữ liệu với cán bộ.",
        en: "Say which person a login of the database is."),
      subcommands: [
        DatabaseLoginAdd.self, DatabaseLoginList.self, DatabaseLoginRemove.self,
      ])
  }
}
