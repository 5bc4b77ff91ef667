import AdminCLI
import Definitions
import Engine
import Postgres
import Synchronization
import TestSupport

/// Somebody who types commands, and sees what comes back.
struct Terminal: Sendable {
  /// What one command said.
  struct Answer: Sendable {
    var code: ExitCode
    var output: String
    var errors: String
    /// The output before it was read as text.
    var bytes: [UInt8]
  }

  private let conninfo: String
  private let generator: SeededGenerator
  private let width: Int?
  private let locale: String
  /// Whether somebody watches the standard error.
  var isWatched = false

  init(conninfo: String, seed: UInt64 = 7, width: Int? = nil, locale: String = "en_GB.UTF-8") {
    self.conninfo = conninfo
    generator = SeededGenerator(seed: seed)
    self.width = width
    self.locale = locale
  }

  /// Runs one command, without the program's name before it.
  func run(_ arguments: [String], input: [UInt8] = []) async -> Answer {
    let (output, errors) = (Recorder(), Recorder())
    let unread = Mutex(input[...])
    let console = Console(
      output: output.record, errors: errors.record,
      input: { count in
        unread.withLock { rest in
          defer { rest = rest.dropFirst(count) }
          return Array(rest.prefix(count))
        }
      }, width: width, errorsAreTerminal: isWatched)
    let program = CaseCTL(
      console: console,
      environment: Environment { [locale] in $0 == "LANG" ? locale : nil },
      logger: TestServer.logger, randomness: { [generator] in generator },
      compile: { definition, reference in
        try ProcessCompiler.compile(
          try ProcessDecoder.decode(yaml: definition, file: "\(reference)"),
          version: reference.version)
      })
    let code = await program.run(
      arguments + (needsDatabase(arguments) ? ["--database", conninfo] : []))
    return Answer(
      code: code, output: output.text, errors: errors.text, bytes: output.bytes)
  }

  /// Runs a command as it is typed: words between blanks, or in quotes.
  func run(_ line: String, input: String = "") async -> Answer {
    await run(Self.words(line), input: Array(input.utf8))
  }

  private func needsDatabase(_ arguments: [String]) -> Bool {
    let own: Set<String> = ["--database", "--help", "--version", "completions", "help"]
    return own.isDisjoint(with: arguments) && !arguments.isEmpty
  }

  /// Splits a line as a shell does, with quotes and nothing more.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      switch (character, quote) {
      case ("\"", nil), ("'", nil):
        quote = character
        word = word ?? ""
      case (let mark, let open?) where mark == open: quote = nil
      case (" ", nil):
        if let done = word { words.append(done) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}

/// Keeps what is written to a stream.
private final class Recorder: Sendable {
  private let written = Mutex<[UInt8]>([])

  @Sendable func record(_ bytes: [UInt8]) { written.withLock { $0 += bytes } }

  var bytes: [UInt8] { written.withLock { $0 } }
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
