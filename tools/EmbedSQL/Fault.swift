/// What is wrong with one file of `Schema/`, said the way compilers say it, so that editors jump there.
package struct Fault: Error, Equatable, CustomStringConvertible {
  package let path: String
  /// Counted from 1.
  package let line: Int
  package let message: String

  package init(path: String, line: Int = 1, message: String) {
    self.path = path
    self.line = line
    self.message = message
  }

  package var description: String { "\(path):\(line): error: \(message)" }
}

/// Everything that is wrong, so that one build tells it all.
package struct Faults: Error, Equatable {
  package let all: [Fault]

  package init(_ all: [Fault]) {
    self.all = all
  }
}
