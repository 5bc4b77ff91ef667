package import Engine
package import Postgres
package import Store

/// The bytes of papers: stored by their content, and read a chunk at a time.
package struct CaseFiles: Sendable {
  private let acts: Pool
  private let reads: Pool

  /// - Parameters:
  ///   - acts: Connections in the role `casework_acts`.
  ///   - reads: Connections in the role `casework_server`.
  package init(acts: Pool, reads: Pool) {
    self.acts = acts
    self.reads = reads
  }

  /// Stores a file while it is read; bytes that are there already are stored once.
  ///
  /// Until a paper holds it nobody can read it.
  ///
  /// The last argument gives the bytes in slices, and an empty one at the end; when it fails nothing is
  /// stored, and its error is what is thrown.
  package func put<Failure: Error>(
    as type: MediaType, bytesMax: Int, by actor: Actor,
    reading next: @Sendable () throws(Failure) -> [UInt8]
  ) async throws(PutError<Failure>) -> StoredFile {
    try await acts.withConnection { (connection) throws(PutError<Failure>) in
      try FileStore(bytesMax: bytesMax).put(
        as: type, by: actor.person.id, on: connection, reading: next)
    }
  }

  /// A file, if a case that the reader may see holds it.
  package func find(
    _ digest: FileDigest, for viewer: Viewer
  ) async throws(CaseworkError) -> StoredFile? {
    try await reading { (connection) throws(StoreError) in
      try viewer.file(sha256: digest.bytes, on: connection)
    }
  }

  /// One chunk of a file, counted from 0; nil past the last one.
  package func chunk(
    _ ordinal: Int, of file: StoredFile, for viewer: Viewer
  ) async throws(CaseworkError) -> [UInt8]? {
    try await reading { (connection) throws(StoreError) in
      try viewer.chunk(ordinal, of: file, on: connection)
    }
  }

  private func reading<Value: Sendable>(
    _ body: @Sendable (borrowing Connection) throws(StoreError) -> Value
  ) async throws(CaseworkError) -> Value {
    do throws(StoreError) {
      return try await reads.withConnection(body)
    } catch {
      throw CaseworkError(error)
    }
  }
}
