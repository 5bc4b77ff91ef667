import ArgumentParser
import Engine

/// `casectl case team add`: appoints a person to the case's team.
struct TeamAdd: ActVerb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Appoint a person to the case's team.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: "The case, such as KT-2026-7F3K9Q.")
  var code: String

  @Argument(help: "The person's code.")
  var person: String

  @Option(help: "team_leader, team_deputy, team_secretary or team_member.")
  var role = Role.teamMember.code

  func command(in context: Context) async throws(Failure) -> Command {
    .appoint(
      try context.input.code(person, for: "PERSON"),
      try context.input.word(role, for: "--role"))
  }
}
