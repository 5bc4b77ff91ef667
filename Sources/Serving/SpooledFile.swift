import Glibc
package import Engine
import NIOPosix
package import Store
import SystemPackage

/// A file that was sent: on the disk without a name, so that it is gone as soon as nobody holds it, and with the server
/// however that ends.
///
/// Storing reads on a connection for acts, of which there are few; a slow sender must not hold one. So a file comes in
/// full first.
package final class SpooledFile: Sendable {
  private let descriptor: FileDescriptor
  /// In bytes.
  package let size: Int
  package let digest: FileDigest
  /// What its bytes say that it is; nil for what no dossier takes, and for nothing at all.
  package let type: MediaType?

  fileprivate init(_ descriptor: FileDescriptor, _ examination: FileExamination) {
    self.descriptor = descriptor
    size = examination.size
    digest = examination.digest
    type = examination.type
  }

  deinit {
    try? descriptor.close()
  }

  /// The bytes from the first one on, in slices, and an empty one at the end; one reader at a time.
  package func slices() throws(SpoolError) -> @Sendable () throws(SpoolError) -> [UInt8] {
    do {
      _ = try descriptor.seek(offset: 0, from: .start)
    } catch {
      throw SpoolError(error)
    }
    return { () throws(SpoolError) in
      do {
        return try unsafe [UInt8](unsafeUninitializedCapacity: FileStore.chunkBytes) {
          [self] buffer, count in
          count = unsafe try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
      } catch {
        throw SpoolError(error)
      }
    }
  }
}

/// Why a file that was sent was not kept.
package enum SpoolError: Error, Hashable, Sendable {
  case diskFull
  /// The operating system's error number.
  case system(Int32)

  fileprivate init(_ error: any Error) {
    let errno = error as? Errno ?? .ioError
    self =
      [.noSpace, .diskQuotaExceeded, .fileTooLarge].contains(errno)
      ? .diskFull : .system(errno.rawValue)
  }
}

/// Writes a file that is being sent, and looks at it on the way.
final class Spool {
  private let descriptor: FileDescriptor
  private var examination = FileExamination()
  /// What is not written yet.
  private var pending: [UInt8] = []
  private var isHandedOn = false

  /// How much is written at once, in bytes.
  private static let writeBytes = 1 << 18

  /// Makes a file without a name.
  init(in directory: String) async throws(SpoolError) {
    descriptor = try await Self.blocking {
      let name = String(UInt64.random(in: .min ... .max), radix: 36)
      let path = "\(directory)/casework-\(name)"
      let file = try FileDescriptor.open(
        FilePath(path), .readWrite,
        options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
        permissions: .ownerReadWrite)
      _ = unsafe unlink(path)
      return file
    }
  }

  deinit {
    if !isHandedOn { try? descriptor.close() }
  }

  func write(_ bytes: [UInt8]) async throws(SpoolError) {
    pending += bytes
    if pending.count >= Self.writeBytes { try await flush() }
  }

  /// The file, once all of it has come.
  func finish() async throws(SpoolError) -> SpooledFile {
    if !pending.isEmpty { try await flush() }
    isHandedOn = true
    return SpooledFile(descriptor, examination)
  }

  private func flush() async throws(SpoolError) {
    let bytes = pending
    pending = []
    examination.look(at: bytes)
    try await Self.blocking { [descriptor] in _ = try descriptor.writeAll(bytes) }
  }

  /// Does what may have to wait for a disk on a thread that is there for it.
  private static func blocking<Value: Sendable>(
    _ body: @escaping @Sendable () throws -> Value
  ) async throws(SpoolError) -> Value {
    do {
      return try await NIOThreadPool.singleton.runIfActive(body)
    } catch {
      throw SpoolError(error)
    }
  }
}
