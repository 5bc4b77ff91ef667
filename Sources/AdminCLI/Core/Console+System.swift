import Glibc

extension Console {
  /// The process' own streams.
  package static var system: Console {
    Console(
      output: { try? File.write($0, to: STDOUT_FILENO) },
      errors: { try? File.write($0, to: STDERR_FILENO) },
      input: { (count) throws(FileFailure) in try File.read(count, from: STDIN_FILENO) },
      width: terminalWidth, errorsAreTerminal: isatty(STDERR_FILENO) == 1)
  }

  private static var terminalWidth: Int? {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    let answer = unsafe withUnsafeMutablePointer(to: &size) {
      unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), $0)
    }
    return answer == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}

extension Environment {
  /// The process' own environment.
  package static var system: Environment {
    Environment { name in unsafe getenv(name).map { unsafe String(cString: $0) } }
  }
}
