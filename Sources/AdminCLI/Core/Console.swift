import Synchronization

/// The three standard streams, as values that tests can make.
///
/// Data goes to `output`, everything said to people goes to `errors`, so that a pipe carries data only.
package struct Console: Sendable {
  /// Writes data, and nothing more once some could not be written: see ``outputFailure``.
  ///
  /// It throws nothing: a reader who went away ends the program by SIGPIPE.
  package let output: @Sendable ([UInt8]) -> Void
  package var errors: @Sendable ([UInt8]) -> Void
  /// Reads up to so many bytes from the standard input; none at its end.
  package var input: @Sendable (Int) throws(FileFailure) -> [UInt8]
  /// How many columns the terminal on the standard output has; nil when it is no terminal.
  package var width: Int?
  /// Whether somebody watches what is said to people, so that progress is worth showing.
  package var errorsAreTerminal: Bool
  private let outlet: Outlet

  package init(
    output: @escaping @Sendable ([UInt8]) throws(FileFailure) -> Void,
    errors: @escaping @Sendable ([UInt8]) -> Void,
    input: @escaping @Sendable (Int) throws(FileFailure) -> [UInt8], width: Int?,
    errorsAreTerminal: Bool = false
  ) {
    let outlet = Outlet(output)
    self.outlet = outlet
    self.output = { outlet.write($0) }
    self.errors = errors
    self.input = input
    self.width = width
    self.errorsAreTerminal = errorsAreTerminal
  }

  /// Why data was lost; nil as long as all was written.
  var outputFailure: FileFailure? { outlet.failure.withLock { $0 } }
}

extension Console {
  func print(_ text: String) { output(Array("\(text)\n".utf8)) }

  func say(_ text: String) { errors(Array("\(text)\n".utf8)) }
}

/// The standard output, until it takes no more.
private final class Outlet: Sendable {
  let failure = Mutex<FileFailure?>(nil)
  private let body: @Sendable ([UInt8]) throws(FileFailure) -> Void

  init(_ body: @escaping @Sendable ([UInt8]) throws(FileFailure) -> Void) {
    self.body = body
  }

  func write(_ bytes: [UInt8]) {
    failure.withLock { failure in
      guard failure == nil else { return }
      do throws(FileFailure) { try body(bytes) } catch { failure = error }
    }
  }
}
