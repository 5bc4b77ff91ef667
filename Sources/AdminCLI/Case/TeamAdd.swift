import ArgumentParser
import Engine

/// `casectl case team add`: appoints a person to the case's team.
struct TeamAdd: ActVerb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: Help.text(
        vi: "Cử cán bộ vào đoàn kiểm tra.",
        en: "Appoint a person to the case's team."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var act: ActOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(help: .personCode)
  var person: String

  @Option(
    help: .text(
      vi: "team_leader, team_deputy, team_secretary hoặc team_member.",
      en: "team_leader, team_deputy, team_secretary or team_member."))
  var role = Role.teamMember.code

  func command(in context: Context) async throws(Failure) -> Command {
    .appoint(
      try context.input.code(person, for: "PERSON"),
      try context.input.word(role, for: "--role"))
  }
}
