import Crypto

/// Cuts a file that comes in slices of any size into chunks, and measures and looks at it on the way.
struct ChunkReader {
  private let limit: Int
  private var pending: [UInt8] = []
  private var ordinal = 0
  private var hash = SHA256()
  private var sniffer = MediaSniffer()
  /// How many bytes have come, in all.
  private(set) var size = 0

  /// - Parameter limit: How many bytes a file may have.
  init(limit: Int) {
    self.limit = limit
  }

  /// Takes a slice.
  ///
  /// - Returns: Whether the file is still small enough.
  mutating func take(_ piece: [UInt8]) -> Bool {
    size += piece.count
    guard size <= limit else { return false }
    hash.update(data: piece)
    sniffer.look(at: piece)
    pending += piece
    return true
  }

  /// The next chunk of full size, while there is one.
  mutating func whole() -> (ordinal: Int, bytes: [UInt8])? {
    pending.count >= FileStore.chunkBytes ? cut(FileStore.chunkBytes) : nil
  }

  /// What is left at the end of the file.
  mutating func last() -> (ordinal: Int, bytes: [UInt8])? {
    pending.isEmpty ? nil : cut(pending.count)
  }

  /// The SHA-256 of all that has come.
  var digest: [UInt8] { Array(hash.finalize()) }

  /// What the file is, after its last slice.
  var type: MediaType? { sniffer.type() }

  private mutating func cut(_ count: Int) -> (ordinal: Int, bytes: [UInt8]) {
    defer {
      pending.removeFirst(count)
      ordinal += 1
    }
    return (ordinal, Array(pending.prefix(count)))
  }
}
