import ArgumentParser

/// One command: parsing makes it, and running acts; nothing is asked of the database in between.
protocol Verb: ParsableCommand {
  var common: CommonOptions { get }

  func run(in context: Context) async throws(Failure)
}
