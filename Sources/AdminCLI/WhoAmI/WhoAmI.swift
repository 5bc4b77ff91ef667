import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl whoami`: who the login is, which roles that person holds, and for whom they may act.
struct WhoAmI: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "whoami",
      abstract: Help.text(
        vi: "Hiện mình là ai, vai trò, và được thao tác thay ai.",
        en: "Show who you are, your roles, and for whom you may act."))
  }

  @OptionGroup var common: CommonOptions

  func run(in context: Context) async throws(Failure) {
    let actor = try await context.actor()
    let viewer = Viewer(person: actor.person)
    let (standing, names) = try await context.asking { () async throws(CaseworkError) in
      (
        try await context.services.reading.standing(for: viewer),
        try await context.services.reading.names(of: [actor.person.code], for: viewer)
      )
    }
    let name = names.people[actor.person.code] ?? actor.person.code.rawValue
    context.printer.one(Self.json(actor, name, standing)) {
      Self.lines(actor, name, standing, Wording(language: context.language))
    }
  }

  private typealias Standing = (roles: [RoleLine], delegators: [DelegatorLine])

  private static func json(_ actor: Actor, _ name: String, _ standing: Standing) -> JSON {
    [
      "person": JSON(actor.person.code), "name": .string(name),
      "through": JSON(actor.through?.code),
      "roles": .array(
        standing.roles.map { ["unit": JSON($0.unit.code), "role": JSON($0.role)] }),
      "delegators": .array(
        standing.delegators.map { ["person": JSON($0.person.code), "until": JSON($0.until)] }),
    ]
  }

  private static func lines(
    _ actor: Actor, _ name: String, _ standing: Standing, _ words: Wording
  ) -> [String] {
    let through = actor.through.map { " (\($0.code))" } ?? ""
    return ["\(name) (\(actor.person.code))\(through)"]
      + standing.roles.map { "\(words.title($0.role)): \($0.unit.name) (\($0.unit.code))" }
      + standing.delegators.map {
        "--for \($0.person.code): \($0.person.name), \(words.date($0.until))"
      }
  }
}
