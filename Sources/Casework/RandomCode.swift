package import Engine

/// Draws codes that tell nothing: neither how many there are nor in which order they were made.
package enum RandomCode {
  /// Digits and letters that are not mistaken for each other when read aloud or written by hand.
  private static let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ")

  /// So many random characters; 32 different ones, so 5 bits each.
  package static func draw(
    _ length: Int, using generator: inout some RandomNumberGenerator
  ) -> String {
    String((0..<length).map { _ in alphabet[Int.random(in: 0..<32, using: &generator)] })
  }

  /// A case's code, such as `KT-2026-7F3K9Q`.
  package static func caseCode(
    prefix: String, year: Int, using generator: inout some RandomNumberGenerator
  ) -> CaseCode {
    CaseCode("\(prefix)-\(year)-\(draw(6, using: &generator))")
  }

  /// A paper's code, such as `VB-7F3K9QM2`.
  package static func documentCode(
    using generator: inout some RandomNumberGenerator
  ) -> DocumentCode {
    DocumentCode("VB-\(draw(8, using: &generator))")
  }
}
