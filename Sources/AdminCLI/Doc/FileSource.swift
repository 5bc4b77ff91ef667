import Casework
import Engine
import Store
import Texts

/// A file to be stored, from the disk or from the standard input, read a chunk at a time.
struct FileSource {
  /// As it was typed; `-` is the standard input.
  let path: String
  /// As it was typed: how names of such files end.
  let type: String?

  /// Reads the file into the store; a dry run finds all that is wrong with it, and writes nothing.
  func store(
    in context: Context, by actor: Actor, bytesMax: Int, isDryRun: Bool
  ) async throws(Failure) -> FileDigest {
    let progress = Progress(context.printer, of: .bytes)
    let next = try slices(context.input.console, progress)
    let type = try mediaType()
    defer { progress.end() }
    do throws(PutError<FileFailure>) {
      guard isDryRun else {
        return FileDigest(
          sha256: try await context.services.files.put(
            as: type, bytesMax: bytesMax, by: actor, reading: next
          ).sha256)
      }
      return FileDigest(
        sha256: try FileStore(bytesMax: bytesMax).examine(as: type, reading: next))
    } catch {
      throw Failure(error, path: path, allowed: MediaType.allCases.map(\.suffix))
    }
  }

  /// The bytes of the file in slices, none at its end.
  private func slices(
    _ console: Console, _ progress: Progress
  ) throws(Failure) -> @Sendable () throws(FileFailure) -> [UInt8] {
    guard path != "-" else {
      return { () throws(FileFailure) in
        let bytes = try console.input(FileStore.chunkBytes)
        progress.advance(by: bytes.count, of: nil)
        return bytes
      }
    }
    let file: OpenFile
    do throws(FileFailure) {
      file = OpenFile(try File(reading: path))
    } catch {
      if error.isMissing { throw .notFound(.fileNotFound(path)) }
      throw .failed(.fileUnreadable(path, reason: error.reason))
    }
    let size = file.file.size()
    return { () throws(FileFailure) in
      let bytes = try file.file.read(FileStore.chunkBytes)
      progress.advance(by: bytes.count, of: size)
      return bytes
    }
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

extension Failure {
  fileprivate init(_ error: PutError<FileFailure>, path: String, allowed: [String]) {
    switch error {
    case .source(let failure): self = .failed(.fileUnreadable(path, reason: failure.reason))
    case .file(let error): self.init(error, path: path, allowed: allowed)
    }
  }

  private init(_ error: FileError, path: String, allowed: [String]) {
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
