import Casework
import Engine
import Store
import Synchronization
import Texts

/// A file to be stored, from the disk or from the standard input, read a chunk at a time.
struct FileSource {
  /// As it was typed; `-` is the standard input.
  let path: String
  /// As it was typed: how names of such files end.
  let type: String?

  /// Reads the file into the store.
  func store(in context: Context, by actor: Actor, bytesMax: Int) async throws(Failure)
    -> FileDigest
  {
    let pieces = try FilePieces(path, console: context.input.console)
    let type = try mediaType()
    let stored: StoredFile
    do throws(FileError) {
      stored = try await context.services.files.put(
        pieces, as: type, bytesMax: bytesMax, by: actor)
    } catch {
      throw Failure(error, path: path, allowed: MediaType.allCases.map(\.suffix))
    }
    if let failure = pieces.failure {
      throw .failed(.fileUnreadable(path, reason: failure.reason))
    }
    guard let digest = FileDigest(stored) else {
      preconditionFailure("a SHA-256 has 32 bytes")
    }
    return digest
  }

  /// What the file's name, or the option, says it is; its bytes have to agree.
  private func mediaType() throws(Failure) -> MediaType {
    let suffix =
      type ?? (path == "-" ? "pdf" : path.split(separator: ".").last.map(String.init) ?? "")
    let alike = ["jpeg": "jpg", "tif": "tiff"]
    let wanted = suffix.lowercased()
    let known = MediaType.allCases.first { $0.suffix == alike[wanted] ?? wanted }
    guard let known else {
      let allowed = MediaType.allCases.map(\.suffix)
      guard type == nil else {
        throw .usage(.badValue(suffix, for: "--file-type", allowed: allowed))
      }
      throw .failed(.fileTypeNotAllowed(path, allowed: allowed))
    }
    return known
  }
}

/// The bytes of a file in slices; a failure on the way ends them and is kept.
private final class FilePieces: Sequence, Sendable {
  private let next: @Sendable (Int) throws(FileFailure) -> [UInt8]
  private let state = Mutex<FileFailure?>(nil)

  init(_ path: String, console: Console) throws(Failure) {
    guard path != "-" else {
      next = console.input
      return
    }
    let file: OpenFile
    do throws(FileFailure) {
      file = OpenFile(try File(reading: path))
    } catch {
      if error.isMissing { throw .notFound(.fileNotFound(path)) }
      throw .failed(.fileUnreadable(path, reason: error.reason))
    }
    next = { (count) throws(FileFailure) in try file.file.read(count) }
  }

  var failure: FileFailure? { state.withLock { $0 } }

  func makeIterator() -> AnyIterator<[UInt8]> {
    AnyIterator { [self] in
      do throws(FileFailure) {
        let piece = try next(FileStore.chunkBytes)
        return piece.isEmpty ? nil : piece
      } catch {
        state.withLock { $0 = error }
        return nil
      }
    }
  }
}

extension FileDigest {
  fileprivate init?(_ file: StoredFile) {
    let digits = file.sha256.map { byte in
      (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    self.init(rawValue: digits.joined())
  }
}

extension Failure {
  fileprivate init(_ error: FileError, path: String, allowed: [String]) {
    switch error {
    case .empty:
      self = .failed(
        Remark("file_empty", vi: "Tệp \(path) rỗng.", en: "The file \(path) is empty."))
    case .tooLarge(let limit): self = .failed(.tooLarge(path, most: limit))
    case .typeNotAllowed: self = .failed(.fileTypeNotAllowed(path, allowed: allowed))
    case .typeDiffers(let declared, let found):
      self = .failed(.typeDiffers(path, declared: declared, found: found))
    case .database(let error): self = .casework(CaseworkError(error))
    }
  }
}

extension Remark {
  fileprivate static func tooLarge(_ path: String, most: Int) -> Remark {
    Remark(
      "file_too_large", vi: "Tệp \(path) vượt mức \(most) byte.",
      en: "The file \(path) has more than \(most) bytes.")
  }

  fileprivate static func typeDiffers(
    _ path: String, declared: MediaType, found: MediaType?
  ) -> Remark {
    let (said, actual) = (declared.suffix, found?.suffix)
    return Remark(
      "file_type_differs",
      vi: "Nội dung tệp \(path) không phải \(said)\(actual.map { " mà là \($0)" } ?? "").",
      en: "The file \(path) is not \(said)\(actual.map { " but \($0)" } ?? "").")
  }
}
