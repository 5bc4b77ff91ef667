import ArgumentParser

/// The server's command line: `caseworkd serve` for earnest, `caseworkd dev` to try it.
@main
struct Caseworkd: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caseworkd", abstract: "The Casework server.",
    subcommands: [Serve.self, Dev.self])
}
