/// Why a cluster could not be brought up or stopped, and where.
package enum ClusterError: Error, Equatable {
  /// Root was asked, PostgreSQL refuses root, and there is neither user `postgres` nor `nobody`.
  case noAccount
  /// No server programs of a version that will do; `major` is the one that the data needs, if there are data.
  case noPrograms(lookedIn: [String], major: Int?)
  /// The directory holds something else.
  case notOurs(directory: String)
  /// The server did not take connections in time.
  case notReady(directory: String, waited: Duration)
  /// The data belong to another account, and only root can act for it.
  case otherOwner(directory: String, owner: String)
  /// A program of PostgreSQL ended with an error; `output` is what it and the server's log said.
  case programFailed(program: String, output: String)
  /// Somebody else holds the place where the socket would be.
  case runDirectoryTaken(String)
  /// The operating system refused.
  case system(action: String, path: String, reason: String)
  /// The server's account may not enter this directory, which lies above the data.
  case unreachable(directory: String, account: String)
}

extension ClusterError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noAccount:
      "PostgreSQL refuses root, and there is no user postgres or nobody to run it as"
    case .noPrograms(let places, let major):
      """
      no PostgreSQL server programs (\(major.map { "version \($0)" } ?? "\(ServerPrograms.oldest) or later")) in \
      \(places.joined(separator: ", ")); install \(major.map { "postgresql-\($0)" } ?? "the package postgresql")
      """
    case .notOurs(let directory):
      "\(directory) is not empty and holds no cluster of Casework: name another directory"
    case .notReady(let directory, let waited):
      "the server of \(directory) took no connections for \(waited)"
    case .otherOwner(let directory, let owner):
      "the data in \(directory) belong to \(owner): go on as \(owner) or as root"
    case .programFailed(let program, let output):
      "\(program) failed: \(output)"
    case .runDirectoryTaken(let path):
      "\(path), the place for the socket, is there and is not a private directory of the server's account"
    case .system(let action, let path, let reason):
      "cannot \(action) \(path): \(reason)"
    case .unreachable(let directory, let account):
      "\(account), which the server runs as, may not enter \(directory): name a directory elsewhere"
    }
  }
}
