/// Cuts a file that comes in slices of any size into chunks, and measures and looks at it on the way.
struct ChunkReader {
  private let limit: Int
  private var pending: [UInt8] = []
  private var ordinal = 0
  private var isAtEnd = false
  private var examination = FileExamination()

  /// - Parameter limit: How many bytes a file may have.
  init(limit: Int) {
    self.limit = limit
  }

  /// The next chunk of what a source gives: full ones, then what is left; nil after that.
  ///
  /// The source gives slices, and an empty one at the end, after which it is not asked again.
  mutating func next<Failure: Error>(
    from source: () throws(Failure) -> [UInt8]
  ) throws(PutError<Failure>) -> (ordinal: Int, bytes: [UInt8])? {
    while !isAtEnd, pending.count < FileStore.chunkBytes {
      let piece: [UInt8]
      do throws(Failure) {
        piece = try source()
      } catch {
        throw .source(error)
      }
      isAtEnd = piece.isEmpty
      guard take(piece) else { throw .file(.tooLarge(limit: limit)) }
    }
    return pending.isEmpty ? nil : cut(min(pending.count, FileStore.chunkBytes))
  }

  /// What is wrong with all that has come: it is nothing, or not what it was said to be.
  func fault(as declared: MediaType) -> FileError? {
    guard size > 0 else { return .empty }
    return type == declared ? nil : .typeDiffers(declared: declared, found: type)
  }

  /// Takes a slice; says whether the file is still small enough.
  private mutating func take(_ piece: [UInt8]) -> Bool {
    guard examination.size + piece.count <= limit else { return false }
    examination.look(at: piece)
    pending += piece
    return true
  }

  /// How many bytes have come, in all.
  var size: Int { examination.size }

  /// The SHA-256 of all that has come.
  var digest: [UInt8] { examination.sha256 }

  /// What the file is, after its last slice.
  var type: MediaType? { examination.type }

  private mutating func cut(_ count: Int) -> (ordinal: Int, bytes: [UInt8]) {
    defer {
      pending.removeFirst(count)
      ordinal += 1
    }
    return (ordinal, Array(pending.prefix(count)))
  }
}
