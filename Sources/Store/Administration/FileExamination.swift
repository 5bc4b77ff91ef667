import Crypto
package import Engine

/// Finds out what a file is while its bytes pass by, in slices of any size.
package struct FileExamination: Sendable {
  /// How many bytes have come, in all.
  package private(set) var size = 0
  private var hash = SHA256()
  private var sniffer = MediaSniffer()

  package init() {}

  /// Takes the next slice.
  package mutating func look(at bytes: [UInt8]) {
    size += bytes.count
    hash.update(data: bytes)
    sniffer.look(at: bytes)
  }

  /// Under which the file is stored, once all of it has come.
  package var digest: FileDigest { FileDigest(sha256: sha256) }

  /// The SHA-256 of all that has come.
  var sha256: [UInt8] { Array(hash.finalize()) }

  /// What the file is by its bytes, once all of it has come; nil when it is nothing that is taken.
  package var type: MediaType? { size > 0 ? sniffer.type() : nil }
}
