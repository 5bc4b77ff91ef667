import ArgumentParser

/// `casectl person`.
struct PersonNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person", abstract: "Keep people, their roles and their delegations.",
    subcommands: [
      PersonAdd.self, PersonList.self, PersonShow.self, PersonChange.self, PersonEnd.self,
      PersonRoleNoun.self, PersonDelegate.self, PersonUndelegate.self, PersonDelegations.self,
    ])
}

/// `casectl person role`.
struct PersonRoleNoun: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Give, end and list the roles that people hold on units.",
    subcommands: [PersonRoleGrant.self, PersonRoleRevoke.self, PersonRoleList.self])
}
