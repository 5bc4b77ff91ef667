import ArgumentParser

/// One command: parsing makes it, and running acts; nothing is asked of the database in between.
protocol Verb: ParsableCommand {
  var common: CommonOptions { get }
  /// How many connections it works with at most, of each kind.
  var connections: Int { get }

  func run(in context: Context) async throws(Failure)
}

extension Verb {
  var connections: Int { 1 }
}
