import AdminCLI
import TestSupport

/// A text of commands, each with what it said.
///
/// | Line | Means |
/// |---|---|
/// | `$ casectl …` | a command; a text after ` < ` is its standard input, or the file of that name |
/// | `$ casectl … > plan.json` | a command whose output is kept as a file of that name, for later ones |
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
    var files: [String: String] = [:]
    for step in steps {
      if !step.hasPrefix("$") {
        if step.hasPrefix("# clock ") { moment = String(step.dropFirst(8)) }
        text += (text.isEmpty ? "" : "\n") + step + "\n"
        continue
      }
      text += (text.isEmpty || text.hasSuffix("\n\n") ? "" : "\n") + step + "\n"
      // Before each command, so that a slow machine does not reach the next minute.
      try SmallOffice.stand(at: moment, database)
      text += said(await answer(to: step, on: terminal, files: &files))
    }
    return text
  }

  private func answer(
    to step: String, on terminal: Terminal, files: inout [String: String]
  ) async -> Terminal.Answer {
    var line = step.dropFirst("$ casectl ".count)
    // A name stands last and has no blanks, unlike what follows the sign in a condition.
    var name: String?
    if let last = line.split(separator: " > ").dropFirst().last, !last.contains(" ") {
      name = String(last)
      line = line.dropLast(" > ".count + last.count)
    }
    let parts = line.split(separator: " < ", maxSplits: 1).map(String.init)
    let input = parts.count > 1 ? parts[1] : ""
    var answer = await terminal.run(parts[0], input: files[input] ?? input)
    if let name {
      files[name] = answer.output
      answer.output = ""
    }
    return answer
  }

  private func said(_ answer: Terminal.Answer) -> String {
    let errors = answer.errors.split(separator: "\n", omittingEmptySubsequences: false)
      .dropLast().map { $0.isEmpty ? "!\n" : "! \($0)\n" }.joined()
    let exit = answer.code == .done ? "" : "[exit \(answer.code.rawValue)]\n"
    return answer.output + errors + exit
  }
}
