import ArgumentParser

/// `casectl person`.
struct PersonNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "person",
      abstract: Help.text(
        vi: "Quản lý cán bộ, vai trò và ủy quyền.",
        en: "Keep people, their roles and their delegations."),
      subcommands: [
        PersonAdd.self, PersonList.self, PersonShow.self, PersonChange.self, PersonEnd.self,
        PersonRoleNoun.self, PersonDelegate.self, PersonUndelegate.self, PersonDelegations.self,
      ])
  }
}

/// `casectl person role`.
struct PersonRoleNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "role",
      abstract: Help.text(
        vi: "Giao, kết thúc và liệt kê vai trò của cán bộ ở các tổ chức.",
        en: "Give, end and list the roles that people hold on units."),
      subcommands: [PersonRoleGrant.self, PersonRoleRevoke.self, PersonRoleList.self])
  }
}
