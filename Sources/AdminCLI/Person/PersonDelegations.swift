import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl person delegations`: who may act for whom, today or later.
struct PersonDelegations: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "delegations",
      abstract: Help.text(
        vi: "Liệt kê ai được thao tác thay ai, từ hôm nay.",
        en: "List who may act for whom, today or later."))
  }

  @OptionGroup var common: CommonOptions

  @Option(
    help: .text(
      vi: "Chỉ ủy quyền của cán bộ này và cho cán bộ này.",
      en: "Those from and to this person."))
  var person: String?

  func run(in context: Context) async throws(Failure) {
    let person: PersonCode? = try context.input.codeIfThere(person, for: "--person")
    _ = try await context.actor()
    let delegations = try await context.administering {
      (administration) async throws(AdministrationError) in
      try await administration.delegations(of: person)
    }
    context.printer.list(
      Delegation.columns(Wording(language: context.language)), Cut(lines: delegations))
  }
}

extension Delegation {
  static func columns(_ words: Wording) -> [Column<Delegation>] {
    [
      Column("delegation", Heading.number) { JSON(Int($0.id)) },
      Column("from", Heading.delegator) { JSON($0.from) },
      Column("to", Heading.delegate) { JSON($0.to) },
      Column("starts_on", Heading.starts, { JSON($0.startsOn) }, text: { words.date($0.startsOn) }),
      Column("ends_on", Heading.ends, { JSON($0.endsOn) }, text: { words.date($0.endsOn) }),
      Column("reason", Heading.reason) { .string($0.reason) },
      Column("document", Heading.officialNumber) { .string($0.documentNumber) },
    ]
  }
}
