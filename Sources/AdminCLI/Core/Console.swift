/// The three standard streams, as values that tests can make.
///
/// Data goes to `output`, everything said to people goes to `errors`, so that a pipe carries data only.
package struct Console: Sendable {
  /// Writes data; throws nothing, since a reader who went away ends the program by SIGPIPE.
  package var output: @Sendable ([UInt8]) -> Void
  package var errors: @Sendable ([UInt8]) -> Void
  /// Reads up to so many bytes from the standard input; none at its end.
  package var input: @Sendable (Int) throws(FileFailure) -> [UInt8]
  /// How many columns the terminal on the standard output has; nil when it is no terminal.
  package var width: Int?
  /// Whether somebody watches what is said to people, so that progress is worth showing.
  package var errorsAreTerminal: Bool

  package init(
    output: @escaping @Sendable ([UInt8]) -> Void, errors: @escaping @Sendable ([UInt8]) -> Void,
    input: @escaping @Sendable (Int) throws(FileFailure) -> [UInt8], width: Int?,
    errorsAreTerminal: Bool = false
  ) {
    self.output = output
    self.errors = errors
    self.input = input
    self.width = width
    self.errorsAreTerminal = errorsAreTerminal
  }
}

extension Console {
  func print(_ text: String) { output(Array("\(text)\n".utf8)) }

  func say(_ text: String) { errors(Array("\(text)\n".utf8)) }
}
