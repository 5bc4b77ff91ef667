import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl person list`: people in Vietnamese order, given name first.
struct PersonList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê cán bộ theo thứ tự tiếng Việt, xếp theo tên.",
        en: "List people in Vietnamese order, given name first."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  @Option(
    help: .text(
      vi: "Cán bộ có vai trò ở tổ chức này hoặc tổ chức trực thuộc.",
      en: "People with a role on this unit or below it."))
  var unit: String?

  @Option(
    help: .text(
      vi: "Cán bộ có vai trò này, ví dụ officer.",
      en: "People with this role, such as officer."))
  var role: String?

  @Option(help: .wordsOfName)
  var find: String?

  @Flag(
    help: .text(
      vi: "Hiện cả cán bộ đã thôi công tác.",
      en: "People who have left too."))
  var all = false

  func run(in context: Context) async throws(Failure) {
    let input = context.input
    var filter = PersonFilter()
    filter.under = try input.codeIfThere(unit, for: "--unit")
    filter.role = try input.wordIfThere(role, for: "--role")
    filter.words = try input.textIfThere(find, for: "--find", limit: .line)
    filter.includesEnded = all
    filter.limit = try list.checked()
    _ = try await context.actor()
    let people = try await context.administering {
      [filter] (administration) async throws(AdministrationError) in
      try await administration.people(filter)
    }
    context.printer.list(Person.columns(Wording(language: context.language)), people)
  }
}

extension Person {
  /// The columns of every list of people.
  static func columns(_ words: Wording) -> [Column<Person>] {
    [
      Column("code", Heading.code) { JSON($0.code) },
      Column("name", Heading.name) { .string($0.name) },
      Column(
        "clearance", Heading.clearance, { JSON($0.clearance) },
        text: { words.title($0.clearance) }),
      Column("language") { .string($0.language.code) },
      Column(
        "ends_on", Heading.ends, { JSON($0.endsOn) },
        text: { $0.endsOn.map(words.date) ?? "" }),
    ]
  }
}
