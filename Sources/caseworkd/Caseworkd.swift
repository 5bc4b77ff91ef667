import ArgumentParser
import Engine
import Texts

/// The server's command line: `caseworkd serve` for earnest, `caseworkd dev` to try it.
@main
struct Caseworkd: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "caseworkd",
      abstract: Help.text(vi: "Máy chủ Casework.", en: "The Casework server."),
      subcommands: [Serve.self, Dev.self])
  }

  static func main() async {
    let language = Language(locale: ProcessEnvironment.variables)
    await Help.$language.withValue(language) {
      do {
        var command = try parseAsRoot()
        if var server = command as? any AsyncParsableCommand {
          try await server.run()
        } else {
          try command.run()
        }
      } catch {
        end(error)
      }
    }
  }

  /// Ends the program with what the parser, or a command, has to say in the reader's language.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let said = fullMessage(for: error)
    if code.isSuccess {
      StandardStream.writeOutput(ParserWords.page(said, in: Help.language) + "\n")
    } else if !said.isEmpty {
      StandardStream.writeError(Array("\(mistake(said, message(for: error)))\n".utf8))
    }
    exit(withError: code)
  }

  /// What is wrong, and the usage after it.
  private static func mistake(_ said: String, _ message: String) -> String {
    let language = Help.language
    let lead = "Error: \(message)"
    guard said.hasPrefix(lead) else { return ParserWords.page(said, in: language) }
    return Help.text(vi: "Lỗi: ", en: "Error: ") + ParserWords.message(message, in: language)
      + ParserWords.page(String(said.dropFirst(lead.count)), in: language)
  }
}

extension Language {
  /// The language of the locale; Vietnamese when it is none of ours.
  ///
  /// As with every program of a POSIX system, the first of the three that is set decides.
  init(locale environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }
      .first { !$0.isEmpty }
    self = Language(preference: locale ?? "") ?? .vietnamese
  }
}
