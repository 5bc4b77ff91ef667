import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl task list`: the tasks of a case, or one's own open ones.
struct TaskList: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Help.text(
        vi: "Liệt kê nhiệm vụ của vụ việc, hoặc nhiệm vụ đang mở của mình.",
        en: "List the tasks of a case, or your own open ones."))
  }

  @OptionGroup var common: CommonOptions
  @OptionGroup var list: ListOptions

  @Argument(
    help: .text(
      vi: "Mã vụ việc; nếu bỏ trống là nhiệm vụ đang mở của mình trong mọi vụ việc.",
      en: "The case; else your own open tasks in all cases."))
  var code: String?

  func run(in context: Context) async throws(Failure) {
    let words = Wording(language: context.language)
    guard let code else {
      try await ownTasks(words, in: context)
      return
    }
    let found: CaseCode = try context.input.capitals(code, for: "CASE")
    let detail = try await context.detail(found, for: try await context.viewer())
    let lines = detail.tasks.map { task in
      Line(
        code: found, number: task.number, title: task.title, owner: task.owner,
        dueOn: task.dueOn, status: task.status, note: task.note)
    }
    context.printer.list(Self.columns(words), Cut(lines: lines))
  }

  private func ownTasks(_ words: Wording, in context: Context) async throws(Failure) {
    let limit = try list.checked()
    let actor = try await context.actor()
    let viewer = Viewer(of: actor)
    let person = (actor.onBehalfOf ?? actor.person).code
    let (tasks, names) = try await context.asking { () async throws(CaseworkError) in
      (
        try await context.services.reading.tasks(limit: limit, for: viewer),
        try await context.services.reading.names(of: [person], for: viewer)
      )
    }
    let owner = PersonLine(code: person, name: names.people[person] ?? person.rawValue)
    let lines = tasks.lines.map { line in
      Line(
        code: line.code, number: line.number, title: line.title, owner: owner,
        dueOn: line.dueOn, status: .open, note: nil)
    }
    context.printer.list(Self.columns(words), Cut(lines: lines, isCut: tasks.isCut))
  }

  private struct Line: Hashable, Sendable {
    let code: CaseCode
    let number: Int
    let title: String
    let owner: PersonLine
    let dueOn: CivilDate?
    let status: TaskLine.Status
    let note: String?
  }

  private static func columns(_ words: Wording) -> [Column<Line>] {
    [
      Column("case", Heading.case) { JSON($0.code) },
      Column("task", Heading.number) { JSON($0.number) },
      Column("title", Heading.title) { .string($0.title) },
      Column(
        "owner", Heading.owner, { JSON($0.owner.code) }, text: { $0.owner.name }),
      Column(
        "due", Heading.due, { JSON($0.dueOn) },
        text: { $0.dueOn.map(words.date) ?? "" }),
      Column(
        "status", Heading.status, { JSON($0.status) },
        text: { $0.status.title[words.language] }),
      Column("note") { JSON($0.note) },
    ]
  }
}
