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
    let command: any ParsableCommand
    do {
      command = try Root.parseAsRoot(arguments)
    } catch {
      return tell(error, arguments)
    }
    switch command {
    case let verb as any Verb:
      return await run(verb)
    case let completions as Completions:
      console.print(Root.completionScript(for: completions.shell.kind))
      return .done
    default:
      return help(with: command, arguments)
    }
  }

  /// A noun without a verb, which is a mistake, or the parser's own command for help.
  private func help(with command: any ParsableCommand, _ arguments: [String]) -> ExitCode {
    guard type(of: command).configuration.subcommands.isEmpty else {
      console.say(Root.helpMessage(for: type(of: command)))
      return .usage
    }
    var command = command
    do {
      try command.run()
      return .done
    } catch {
      return tell(error, arguments)
    }
  }

  /// Runs one command; connections are opened when it first asks something.
  private func run(_ verb: any Verb) async -> ExitCode {
    let printer = Printer(
      format: verb.common.output, language: verb.common.lang ?? environment.language,
      console: console)
    let services = services(conninfo: verb.common.database ?? "")
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

  private func services(conninfo: String) -> Services {
    Services(
      Services.Configuration(
        session: SessionConfiguration(conninfo: conninfo, applicationName: "casectl"),
        connectionsMax: 1, compile: compile, fold: Folding.key, randomness: randomness),
      logger: logger)
  }
}

extension CaseCTL {
  /// What the parser has to say: help and versions are data, everything else is a mistake.
  private func tell(_ error: any Error, _ arguments: [String]) -> ExitCode {
    let message = Root.fullMessage(for: error)
    guard Root.exitCode(for: error) != .success else {
      console.print(message)
      return .done
    }
    let printer = Printer(
      format: Self.format(in: arguments), language: environment.language, console: console)
    if printer.format.isJSON {
      let remark = Remark("usage", vi: Root.message(for: error), en: Root.message(for: error))
      printer.report(.usage(remark), wording: nil)
    } else {
      console.say(message)
    }
    return .usage
  }

  /// The format asked for in arguments that could not be parsed.
  private static func format(in arguments: [String]) -> OutputFormat {
    for (index, argument) in arguments.enumerated() {
      if argument == "-o" || argument == "--output", index + 1 < arguments.count,
        let format = OutputFormat(rawValue: arguments[index + 1])
      {
        return format
      }
      for prefix in ["--output=", "-o="] where argument.hasPrefix(prefix) {
        return OutputFormat(rawValue: String(argument.dropFirst(prefix.count))) ?? .table
      }
    }
    return .table
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
