import ArgumentParser
import Casework
package import Engine
import Imports
package import Logging
import Postgres
import Texts

/// The administrator's command line: arguments to acts, answers and errors to text and exit codes.
package struct CaseCTL: Sendable {
  private let console: Console
  private let environment: Environment
  private let logger: Logger
  private let randomness: @Sendable () -> any RandomNumberGenerator
  private let compile: @Sendable (String, ProcessReference) throws -> ProcessVersion

  /// Makes the program.
  ///
  /// - Parameters:
  ///   - console: The standard streams.
  ///   - environment: What locale variables say.
  ///   - logger: For the connections.
  ///   - randomness: Where random codes and salts come from.
  ///   - compile: Decodes and compiles a stored process definition.
  package init(
    console: Console, environment: Environment, logger: Logger,
    randomness: @escaping @Sendable () -> any RandomNumberGenerator = {
      SystemRandomNumberGenerator()
    },
    compile: @escaping @Sendable (String, ProcessReference) throws -> ProcessVersion
  ) {
    self.console = console
    self.environment = environment
    self.logger = logger
    self.randomness = randomness
    self.compile = compile
  }

  /// Parses, runs and reports: the one seam between a command line and its exit code.
  ///
  /// - Parameter arguments: Without the program's name.
  /// - Returns: What the process ends with.
  package func run(_ arguments: [String]) async -> ExitCode {
    let answer = Help.$language.withValue(language(in: arguments)) { read(arguments) }
    let code =
      switch answer {
      case .verb(let verb): await run(verb)
      case .ended(let code): code
      }
    return checkOutput(code, arguments)
  }

  /// What is done is done, but whoever reads the output has to know that some of it is missing.
  private func checkOutput(_ code: ExitCode, _ arguments: [String]) -> ExitCode {
    guard let failure = console.outputFailure else { return code }
    let typed = TypedOptions(arguments)
    let printer = Printer(
      format: typed.format, language: typed.language ?? environment.language, console: console)
    printer.report(.failed(.outputLost(failure.reason)), wording: nil)
    return code == .done ? .failed : code
  }

  /// Runs one command; connections are opened when it first asks something.
  private func run(_ verb: any Verb) async -> ExitCode {
    let printer = Printer(
      format: verb.common.output, language: verb.common.lang ?? environment.language,
      console: console)
    let services = services(
      conninfo: verb.common.database ?? "", connectionsMax: verb.connections)
    let context = Context(
      services: services, common: verb.common, printer: printer, input: Input(console: console),
      randomness: randomness)
    var code = ExitCode.done
    do throws(Failure) {
      try await verb.run(in: context)
    } catch {
      printer.report(error, wording: await context.wording(of: error))
      code = ExitCode(error)
    }
    await services.close()
    return code
  }

  private func services(conninfo: String, connectionsMax: Int) -> Services {
    Services(
      Services.Configuration(
        session: SessionConfiguration(conninfo: conninfo, applicationName: "casectl"),
        connectionsMax: connectionsMax, compile: compile, fold: Folding.key, randomness: randomness),
      logger: logger)
  }
}

extension CaseCTL {
  /// What arguments come to: a command to run, or what was said instead.
  private enum Reading {
    case verb(any Verb)
    case ended(ExitCode)
  }

  /// Parses, and answers whatever asks nothing of a database.
  private func read(_ arguments: [String]) -> Reading {
    do {
      var command = try Root.parseAsRoot(arguments)
      switch command {
      case let verb as any Verb: return .verb(verb)
      case let completions as Completions:
        console.print(page(Root.completionScript(for: completions.shell.kind)))
      case _ where !type(of: command).configuration.subcommands.isEmpty:
        console.say(page(Root.helpMessage(for: type(of: command), columns: console.width)))
        return .ended(.usage)
      default: try command.run()
      }
      return .ended(.done)
    } catch {
      return .ended(tell(error, arguments))
    }
  }

  /// What the parser has to say: help and versions are data, everything else is a mistake.
  private func tell(_ error: any Error, _ arguments: [String]) -> ExitCode {
    let said = Root.fullMessage(for: error, columns: console.width)
    guard Root.exitCode(for: error) != .success else {
      console.print(page(said))
      return .done
    }
    let message = Root.message(for: error)
    let remark = Remark(
      "usage", vi: ParserWords.message(message, in: .vietnamese), en: message)
    let printer = Printer(
      format: TypedOptions(arguments).format, language: Help.language, console: console)
    printer.report(.usage(remark), wording: nil)
    if !printer.format.isJSON { console.say(page(Self.afterMessage(in: said))) }
    return .usage
  }

  /// The usage, and what the argument in question is for.
  private static func afterMessage(in said: String) -> String {
    let lines = said.split(separator: "\n", omittingEmptySubsequences: false)
    let start = lines.firstIndex { $0.hasPrefix("Help:  ") || $0.hasPrefix("Usage: ") }
    return lines[(start ?? lines.endIndex)...].joined(separator: "\n")
  }

  private func page(_ said: String) -> String { ParserWords.page(said, in: Help.language) }

  /// The language to read a command line in, whether or not it can be parsed.
  private func language(in arguments: [String]) -> Language {
    TypedOptions(arguments).language ?? environment.language
  }
}

extension Context {
  /// The titles with which a refusal is told in words; nil for every other failure.
  fileprivate func wording(of failure: Failure) async -> Wording? {
    guard case .refused(let refusal, let code?) = failure, !printer.format.isJSON,
      let viewer = try? await viewer()
    else { return nil }
    return await wording(of: code, people: refusal.people, for: viewer)
  }
}

extension Refusal {
  /// Everybody whom the blockers name.
  fileprivate var people: Set<PersonCode> {
    var people: Set<PersonCode> = []
    for blocker in blockers {
      switch blocker.reason {
      case .recused(let person), .alreadyLed(let person), .notInTeam(let person):
        people.insert(person)
      default: break
      }
      for case .person(let person) in blocker.clearedBy { people.insert(person) }
    }
    return people
  }
}
