import Glibc

extension Console {
  /// Takes the places of standard streams that whoever started the process has closed.
  ///
  /// A connection that is opened later would else take the place, and be written to as the output.
  package static func keepStandardStreams() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // The lowest free number is the one that is missing; used the wrong way round, it fails as one would.
      _ = unsafe open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// The process' own streams.
  package static var system: Console {
    Console(
      output: { (bytes) throws(FileFailure) in try File.write(bytes, to: STDOUT_FILENO) },
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
