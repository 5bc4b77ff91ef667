import AdminCLI
import TestSupport

/// A text of commands, each with what it said.
///
/// | Line | Means |
/// |---|---|
/// | `$ casectl …` | a command; a text after ` < ` is its standard input |
/// | `# clock 2026-03-09 09:00+07` | sets the clock of the database |
/// | `# …` | a remark |
/// | `! …` | a line of the standard error |
/// | `[exit 8]` | what a command ended with, unless it was 0 |
/// | anything else | a line of the standard output |
struct Transcript {
  private let steps: [String]
  /// The locale that the first line names, as in `# locale vi_VN.UTF-8`.
  let locale: String

  init(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    steps = lines.filter { $0.hasPrefix("$ ") || $0.hasPrefix("#") }
    let named = lines.first?.split(separator: " ") ?? []
    locale = named.starts(with: ["#", "locale"]) ? String(named[2]) : "en_GB.UTF-8"
  }

  /// Runs every command and writes down what it said.
  func played(on terminal: Terminal, _ database: TestDatabase) async throws -> String {
    var text = ""
    var moment = SmallOffice.today
    for step in steps {
      if !step.hasPrefix("$") {
        if step.hasPrefix("# clock ") { moment = String(step.dropFirst(8)) }
        text += (text.isEmpty ? "" : "\n") + step + "\n"
        continue
      }
      text += (text.isEmpty || text.hasSuffix("\n\n") ? "" : "\n") + step + "\n"
      // Before each command, so that a slow machine does not reach the next minute.
      try SmallOffice.stand(at: moment, database)
      text += said(await answer(to: step, on: terminal))
    }
    return text
  }

  private func answer(to step: String, on terminal: Terminal) async -> Terminal.Answer {
    let line = step.dropFirst("$ casectl ".count)
    let parts = line.split(separator: " < ", maxSplits: 1).map(String.init)
    return await terminal.run(parts[0], input: parts.count > 1 ? parts[1] : "")
  }

  private func said(_ answer: Terminal.Answer) -> String {
    let errors = answer.errors.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { $0.isEmpty ? "!\n" : "! \($0)\n" }.joined()
    let exit = answer.code == .done ? "" : "[exit \(answer.code.rawValue)]\n"
    return answer.output + errors + exit
  }
}
