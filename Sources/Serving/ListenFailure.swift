import NIOCore
import SystemPackage

/// Why an address cannot be listened on, in the operating system's words.
package struct ListenFailure: Error, Sendable, CustomStringConvertible {
  package let description: String

  /// Makes one of what running the application threw; nil if that was something else.
  package init?(_ error: any Error) {
    guard let error = error as? IOError else { return nil }
    description = "\(Errno(rawValue: error.errnoCode))"
  }
}
