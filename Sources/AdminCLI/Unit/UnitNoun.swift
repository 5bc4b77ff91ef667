import ArgumentParser

/// `casectl unit`.
struct UnitNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unit", abstract: "Import, read and keep the tree of Party organisations.",
    subcommands: [
      UnitImport.self, UnitList.self, UnitTree.self, UnitShow.self, UnitCreate.self, UnitEnd.self,
    ])
}
