import ArgumentParser

/// `casectl unit`.
struct UnitNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unit",
      abstract: Help.text(
        vi: "Nhập, xem và quản lý hệ thống tổ chức đảng.",
        en: "Import, read and keep the tree of Party organisations."),
      subcommands: [
        UnitImport.self, UnitList.self, UnitTree.self, UnitShow.self, UnitCreate.self, UnitEnd.self,
      ])
  }
}
