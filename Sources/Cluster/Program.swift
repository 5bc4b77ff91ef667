import Glibc
import Subprocess
import SystemPackage

/// A program of the operating system, run to its end.
struct Program {
  /// What a program may say before it is cut off.
  private static let outputMax = 1 << 20

  let path: FilePath

  /// Runs the program, in an environment that says nothing of other PostgreSQL servers.
  ///
  /// - Parameters:
  ///   - arguments: As they are; no shell reads them.
  ///   - account: Whom to run it as; counts only when we are root.
  /// - Returns: What it printed on its standard output.
  /// - Throws: ``ClusterError/programFailed(program:output:)`` if it cannot be run or ends with an error.
  @discardableResult
  func run(_ arguments: [String], as account: Account?) async throws(ClusterError) -> String {
    var options = PlatformOptions()
    if let account, Account.isRoot {
      options.userID = account.user
      options.groupID = account.group
      options.supplementaryGroups = [account.group]
    }
    do {
      let ended = try await Subprocess.run(
        .path(path), arguments: Arguments(arguments),
        environment: .custom(["PATH": Self.searchPath, "LC_ALL": "C.UTF-8"]),
        workingDirectory: "/", platformOptions: options,
        output: .string(limit: Self.outputMax), error: .string(limit: Self.outputMax))
      let said = (ended.standardOutput, ended.standardError.trimmed)
      guard ended.terminationStatus.isSuccess else {
        throw failure(said.1.isEmpty ? said.0 : said.1)
      }
      return said.0
    } catch let error as ClusterError {
      throw error
    } catch {
      throw failure("\(error)")
    }
  }

  private static var searchPath: String {
    unsafe getenv("PATH").map { unsafe String(cString: $0) } ?? "/usr/bin:/bin"
  }

  private func failure(_ output: String) -> ClusterError {
    .programFailed(program: path.string, output: output.trimmed)
  }
}
