import Engine
import Texts

/// A text file named on the command line; `-` is the standard input.
struct InputFile {
  let path: String

  private static let pieceBytes = 1 << 16

  /// The bytes of the file; one with more than the limit is read only so far that its reader refuses it.
  func bytes(in context: Context, bytesMax: Int) throws(Failure) -> [UInt8] {
    do throws(FileFailure) {
      guard path != "-" else {
        return try Self.gathered(bytesMax, context.input.console.input)
      }
      let file = OpenFile(try File(reading: path))
      return try Self.gathered(bytesMax) { (count) throws(FileFailure) in
        try file.file.read(count)
      }
    } catch {
      if error.isMissing { throw .notFound(.fileNotFound(path)) }
      throw .failed(.fileUnreadable(path, reason: error.reason))
    }
  }

  /// Reads until the end, or until there is more than the reader of the file will take.
  private static func gathered(
    _ bytesMax: Int, _ read: (Int) throws(FileFailure) -> [UInt8]
  ) throws(FileFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= bytesMax {
      let piece = try read(pieceBytes)
      if piece.isEmpty { break }
      bytes += piece
    }
    return bytes
  }
}
