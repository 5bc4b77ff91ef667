import ArgumentParser
import Casework
import Engine
import JSON
import Store
import Texts
import Views

/// `casectl case why`: every blocker of every action of the present step, and who can clear it.
struct CaseWhy: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "why",
      abstract: Help.text(
        vi: "Cho biết điều gì vướng các hành động của bước, và ai xử lý được.",
        en: "Say what stands in the way of the step's actions, and who can clear it."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: .caseCode)
  var code: String

  @Argument(
    help: .text(
      vi: "Một hành động; nếu bỏ trống là mọi hành động của bước hiện tại.",
      en: "One action; else all of the present step."))
  var action: String?

  func run(in context: Context) async throws(Failure) {
    let code: CaseCode = try context.input.capitals(code, for: "CASE")
    let wanted: ActionID? = try context.input.codeIfThere(action, for: "ACTION")
    let actor = try await context.actor()
    let viewer = Viewer(of: actor)
    let detail = try await context.detail(code, for: viewer)
    let process = try await context.process(detail.processID)
    if let wanted, process.action(wanted)?.step != detail.state.step {
      throw .refused(Self.objection(to: wanted, in: detail.state, under: process), on: code)
    }
    let calendar = try await context.calendar(detail.calendarVersion)
    let outlook = Outlook(
      of: detail, only: wanted, under: process, by: actor, calendar: calendar)
    let clearers = try await context.clearers(of: outlook, in: detail.state, for: viewer)
    let words = context.wording(under: process, names: clearers.names)
    context.printer.one(Self.json(detail.state, outlook, clearers)) {
      Self.words(outlook, clearers, words)
    }
  }

  private static func objection(
    to action: ActionID, in state: Case, under process: ProcessVersion
  ) -> Refusal {
    let isKnown = process.action(action) != nil
    let reason: Blocker.Reason =
      isKnown ? .actionNotHere(action, step: state.step) : .unknownAction(action)
    return Refusal([Blocker(reason, clearedBy: [])])
  }

  private static func json(_ state: Case, _ outlook: Outlook, _ clearers: Clearers) -> JSON {
    [
      "case": JSON(state.code), "revision": JSON(state.revision),
      "status": JSON(state.status.kind), "stage": JSON(state.stage), "step": JSON(state.step),
      "round": JSON(state.round), "responsible_role": JSON(outlook.step.responsible),
      "actions": outlook.json(clearers),
    ]
  }

  private static func words(
    _ outlook: Outlook, _ clearers: Clearers, _ words: Wording
  ) -> [String] {
    let role = outlook.step.responsible
    var lines = [
      "\(Heading.step[words.language]): \(words.title(outlook.step.id))",
      "\(Heading.responsible[words.language]): \(clearers.title(role, words.title(role)))",
      "\(Heading.guidance[words.language]):",
    ]
    lines += outlook.step.guidance.lines(in: words.language, indent: "  ")
    for advice in outlook.actions {
      lines.append("")
      lines += advice.lines(words, clearers)
    }
    return lines
  }
}

extension LocalizedText {
  /// The lines of a text of several lines.
  func lines(in language: Language, indent: String) -> [String] {
    self[language].split(whereSeparator: \.isNewline).map { indent + $0 }
  }
}
