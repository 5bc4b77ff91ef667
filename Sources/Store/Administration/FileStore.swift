package import Postgres
import Schema

/// Files in the database, found by the SHA-256 of their bytes; stored in the role `casework_acts`.
package struct FileStore: Sendable {
  /// How large the pieces are in which a file is stored, in bytes.
  package static let chunkBytes = 1 << 20

  private let bytesMax: Int

  /// Makes a store that takes files up to a size.
  package init(bytesMax: Int = 100 << 20) {
    self.bytesMax = bytesMax
  }

  /// Stores a file while it is read; bytes that are stored already are stored once.
  ///
  /// It is one transaction: of a file that is too large, of the wrong type, or whose source fails on
  /// the way, nothing stays.
  ///
  /// - Parameters:
  ///   - declared: What the sender says the file is; its bytes must agree.
  ///   - allowed: What is taken here.
  ///   - person: The key of the person who stores.
  ///   - connection: In the role `casework_acts`.
  ///   - next: Gives the file's bytes in slices of any size, and an empty one at the end.
  /// - Returns: The file, the one that was there if its bytes are known.
  /// - Throws: ``PutError``, with the source's own error if it failed.
  package func put<Failure: Error>(
    as declared: MediaType, allowing allowed: Set<MediaType> = Set(MediaType.allCases),
    by person: Int32, on connection: borrowing Connection,
    reading next: () throws(Failure) -> [UInt8]
  ) throws(PutError<Failure>) -> StoredFile {
    guard allowed.contains(declared) else { throw .file(.typeNotAllowed(declared)) }
    do throws(PutEnding<Failure>) {
      return try connection.transaction { (transaction) throws(PutEnding<Failure>) in
        try write(next, as: declared, by: person, in: transaction)
      }
    } catch {
      switch error {
      case .failed(let error): throw error
      case .stored(let file): return file
      }
    }
  }

  /// Reads a file as ``put(as:allowing:by:on:reading:)`` does, and stores nothing.
  ///
  /// - Returns: The SHA-256 under which it would be stored.
  package func examine<Failure: Error>(
    as declared: MediaType, allowing allowed: Set<MediaType> = Set(MediaType.allCases),
    reading next: () throws(Failure) -> [UInt8]
  ) throws(PutError<Failure>) -> [UInt8] {
    guard allowed.contains(declared) else { throw .file(.typeNotAllowed(declared)) }
    var chunks = ChunkReader(limit: bytesMax)
    while try chunks.next(from: next) != nil {}
    if let fault = chunks.fault(as: declared) { throw .file(fault) }
    return chunks.digest
  }

  private func write<Failure: Error>(
    _ next: () throws(Failure) -> [UInt8], as declared: MediaType, by person: Int32,
    in transaction: borrowing Transaction
  ) throws(PutEnding<Failure>) -> StoredFile {
    let id: Int64 = try transaction.ask(.reserveFile, throwing: PutEnding<Failure>.self)[0][0]
    var chunks = ChunkReader(limit: bytesMax)
    do throws(PutError<Failure>) {
      while let chunk = try chunks.next(from: next) {
        try store(chunk, of: id, throwing: Failure.self, in: transaction)
      }
    } catch {
      throw .failed(error)
    }
    if let fault = chunks.fault(as: declared) { throw .failed(.file(fault)) }
    let digest = chunks.digest
    let rows = try transaction.ask(
      .storeFile,
      [
        .int8(id), .bytea(digest), .int8(Int64(chunks.size)), .text(declared.rawValue),
        .int4(person),
      ], throwing: PutEnding<Failure>.self)
    guard rows.isEmpty else {
      return StoredFile(id: id, sha256: digest, size: chunks.size, type: declared)
    }
    let known = try transaction.ask(
      .findFile, [.bytea(digest)], throwing: PutEnding<Failure>.self)
    // What was written for the second copy goes with the transaction.
    throw .stored(StoredFile(known[0]))
  }

  private func store<Failure: Error>(
    _ chunk: (ordinal: Int, bytes: [UInt8]), of id: Int64, throwing: Failure.Type,
    in transaction: borrowing Transaction
  ) throws(PutError<Failure>) {
    try transaction.ask(
      .storeFileChunk, [.int8(id), .int4(Int32(chunk.ordinal)), .bytea(chunk.bytes)],
      throwing: PutError<Failure>.self)
  }
}

/// Why a transaction that stores a file ends without storing one.
private enum PutEnding<Source: Error>: PostgresFailure {
  case failed(PutError<Source>)
  /// The same bytes are there.
  case stored(StoredFile)

  init(_ error: PostgresError) {
    self = .failed(PutError(error))
  }
}

extension Viewer {
  /// A file, if a case that the reader may see holds it.
  package func file(
    sha256: [UInt8], on connection: borrowing Connection
  ) throws(StoreError) -> StoredFile? {
    try rows(.findFile, [.bytea(sha256)], on: connection).first.map(StoredFile.init)
  }

  /// One chunk of a file, counted from 0 up to ``StoredFile/chunks``.
  ///
  /// A slow reader takes a connection only for the time of one chunk.
  ///
  /// - Returns: Nothing past the last chunk, and when the reader may not see the file any more.
  package func chunk(
    _ ordinal: Int, of file: StoredFile, on connection: borrowing Connection
  ) throws(StoreError) -> [UInt8]? {
    try rows(.readFileChunk, [.int8(file.id), .int4(Int32(ordinal))], on: connection).first
      .map { $0[0, as: [UInt8].self] }
  }
}

/// A file in the database, without its bytes.
package struct StoredFile: Sendable, Hashable {
  package let id: Int64
  package let sha256: [UInt8]
  /// In bytes.
  package let size: Int
  package let type: MediaType

  /// How many chunks it is stored in.
  package var chunks: Int { (size + FileStore.chunkBytes - 1) / FileStore.chunkBytes }
}

extension StoredFile {
  fileprivate init(_ row: Row) {
    id = row[0]
    sha256 = row[1]
    size = row[2]
    let name: String = row[3]
    guard let type = MediaType(rawValue: name) else {
      preconditionFailure("files: media type \(name) is none that is stored")
    }
    self.type = type
  }
}

/// Why a file was not stored: what is wrong with it, or why its bytes did not come.
package enum PutError<Source: Error>: PostgresFailure {
  case file(FileError)
  case source(Source)

  package init(_ error: PostgresError) {
    self = .file(.database(error))
  }
}

/// What is wrong with a file, or with the database that was to take it.
package enum FileError: Error, Sendable, Hashable, PostgresFailure {
  case empty
  /// The limit is in bytes.
  case tooLarge(limit: Int)
  case typeNotAllowed(MediaType)
  /// The bytes are not what the sender says; nil when they are nothing that is taken at all.
  case typeDiffers(declared: MediaType, found: MediaType?)
  case database(PostgresError)

  package init(_ error: PostgresError) {
    self = .database(error)
  }
}
