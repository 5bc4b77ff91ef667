import ArgumentParser

/// `casectl person`.
struct PersonNoun: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "person",
      abstract: Help.text(
        vi: "Quản lý cán bộ, vai trò, ủy quyền và đăng nhập.",
        en: "Keep people, their roles, their delegations and how they sign in."),
      subcommands: [
        PersonAdd.self, PersonList.self, PersonShow.self, PersonChange.self, PersonEnd.self,
        PersonRoleNoun.self, PersonDelegate.self, PersonUndelegate.self, PersonDelegations.self,
        PersonInvite.self, PersonAccount.self, PersonSessions.self, PersonSignOut.self,
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
