import Engine
import Postgres
import TestSupport
import Testing

@testable import Store

struct FileStoreTests {
  private static let pdf = Array("%PDF-1.7\n".utf8)

  /// A PDF as far as its first bytes go, with random bytes behind.
  private func pdf(_ size: Int, seed: UInt64 = 1) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    var bytes = Self.pdf
    bytes.reserveCapacity(size)
    while bytes.count < size { bytes.append(UInt8(truncatingIfNeeded: random.next())) }
    return bytes
  }

  private func slices(_ bytes: [UInt8], of length: Int) -> [[UInt8]] {
    stride(from: 0, to: bytes.count, by: length).map { start in
      Array(bytes[start..<min(start + length, bytes.count)])
    }
  }

  private func count(_ table: String, _ connection: borrowing Connection) throws -> Int {
    try connection.execute(.sql("SELECT count(*) FROM \(table)"))[0][0]
  }

  /// Reads a file back as the role that sees all, chunk by chunk.
  private func bytes(_ file: StoredFile, _ connection: borrowing Connection) throws -> [UInt8] {
    let viewer = Viewer(person: Actor.Identity(id: 1, code: "system"))
    var bytes: [UInt8] = []
    for ordinal in 0..<file.chunks {
      bytes += try #require(try viewer.chunk(ordinal, of: file, on: connection))
    }
    #expect(try viewer.chunk(file.chunks, of: file, on: connection) == nil)
    return bytes
  }

  @Test(arguments: [1 << 20, (1 << 20) + 1, 2_500_000, 100])
  func `a file comes back as it was stored, in chunks of one mebibyte`(size: Int) async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let original = pdf(size)
      let file = try FileStore().put(slices(original, of: 70_001), as: .pdf, by: 1, on: connection)
      #expect(file.size == size)
      #expect(file.chunks == (size + FileStore.chunkBytes - 1) / FileStore.chunkBytes)
      #expect(try count("file_chunks", connection) == file.chunks)
      #expect(try bytes(file, connection) == original)
      let matches = try connection.execute(
        .sql("SELECT sha256(string_agg(bytes, ''::bytea ORDER BY ordinal)) FROM file_chunks"))
      #expect(matches[0][0, as: [UInt8].self] == file.sha256)
    }
  }

  @Test func `the same bytes are stored once`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let original = pdf(1_500_000)
      let first = try FileStore().put([original], as: .pdf, by: 1, on: connection)
      let second = try FileStore().put(slices(original, of: 9_999), as: .pdf, by: 1, on: connection)
      #expect(first == second)
      #expect(try count("files", connection) == 1)
      #expect(try count("file_chunks", connection) == 2)
    }
  }

  @Test func `of those who store the same bytes at once, all get the one file`() async throws {
    try await withTestDatabase { database in
      let pool = database.pool(as: .acts)
      let original = pdf(1_200_000)
      let files = try await withThrowingTaskGroup(of: StoredFile.self) { group in
        for _ in 0..<4 {
          group.addTask {
            try await pool.withConnection { (connection) throws(FileError) in
              try FileStore().put([original], as: .pdf, by: 1, on: connection)
            }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(Set(files).count == 1)
      #expect(try count("file_chunks", try database.connect(as: .acts)) == 2)
    }
  }

  @Test func `of a file that is refused midway nothing stays`() async throws {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let large = slices(pdf(3_000_000), of: 500_000)
      #expect(throws: FileError.tooLarge(limit: 2_900_000)) {
        try FileStore(bytesMax: 2_900_000).put(large, as: .pdf, by: 1, on: connection)
      }
      #expect(throws: FileError.typeDiffers(declared: .png, found: .pdf)) {
        try FileStore().put(large, as: .png, by: 1, on: connection)
      }
      #expect(throws: FileError.empty) { try FileStore().put([], as: .pdf, by: 1, on: connection) }
      #expect(throws: FileError.typeNotAllowed(.pdf)) {
        try FileStore().put(large, as: .pdf, allowing: [.text], by: 1, on: connection)
      }
      // The last write fails: there is no such person.
      #expect(throws: FileError.self) {
        try FileStore().put(large, as: .pdf, by: 4_711, on: connection)
      }
      #expect(try count("files", connection) == 0)
      #expect(try count("file_chunks", connection) == 0)
    }
  }

  private struct CableCut: Error {}

  @Test func `a source that fails midway leaves nothing behind, and its own error is told`()
    async throws
  {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      var left = slices(pdf(3_000_000), of: 500_000)[...]
      let failing = { () throws(CableCut) -> [UInt8] in
        guard left.count > 1 else { throw CableCut() }
        return left.removeFirst()
      }
      do throws(PutError<CableCut>) {
        _ = try FileStore().put(as: .pdf, by: 1, on: connection, reading: failing)
        Issue.record("a file without its end was stored")
      } catch {
        guard case .source = error else {
          Issue.record("\(error)")
          return
        }
      }
      // Two chunks had been written before.
      #expect(left.count == 1)
      #expect(try count("files", connection) == 0)
      #expect(try count("file_chunks", connection) == 0)
      // The connection is as good as before.
      let whole = try FileStore().put([pdf(100)], as: .pdf, by: 1, on: connection)
      #expect(whole.size == 100)
    }
  }

  @Test func `a file that is only looked at gets the digest that it would be stored under`()
    async throws
  {
    try await withTestDatabase { database in
      let connection = try database.connect(as: .acts)
      let original = pdf(1_500_000)
      var left = slices(original, of: 400_000)[...]
      let digest = try FileStore().examine(as: .pdf) { left.popFirst() ?? [] }
      #expect(try count("file_chunks", connection) == 0)
      let file = try FileStore().put([original], as: .pdf, by: 1, on: connection)
      #expect(digest == file.sha256)
    }
  }

  @Test(
    arguments: [
      (MediaType.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00]),
      (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0]),
      (.tiff, [0x49, 0x49, 0x2A, 0x00]),
      (.tiff, [0x4D, 0x4D, 0x00, 0x2A]),
      (.text, Array("Tờ trình về việc kiểm tra\n".utf8)),
      (.docx, Self.zip("[Content_Types].xml") + Self.zip("word/document.xml")),
      (.xlsx, Self.zip("[Content_Types].xml") + Self.zip("xl/workbook.xml")),
      (.odt, Self.zip("mimetype", "application/vnd.oasis.opendocument.text")),
      (.ods, Self.zip("mimetype", "application/vnd.oasis.opendocument.spreadsheet")),
    ] as [(MediaType, [UInt8])])
  func `what a file is, its bytes say, however they are cut`(type: MediaType, bytes: [UInt8]) {
    for length in [1, 3, bytes.count] {
      #expect(sniffed(slices(bytes, of: length)) == type)
    }
  }

  @Test(
    arguments: [
      [0x4D, 0x5A, 0x90, 0x00], [0xFF, 0xFE, 0x41, 0x00], Array("a\u{0}b".utf8), [0xC3],
      Self.zip("evil.exe"),
    ] as [[UInt8]])
  func `bytes that are nothing that is taken have no type`(bytes: [UInt8]) {
    #expect(sniffed(slices(bytes, of: 2)) == nil)
  }

  private func sniffed(_ slices: [[UInt8]]) -> MediaType? {
    var sniffer = MediaSniffer()
    for slice in slices { sniffer.look(at: slice) }
    return sniffer.type()
  }

  /// An entry of a ZIP archive: a header of 30 bytes, the name, and its content, not compressed.
  private static func zip(_ name: String, _ content: String = "") -> [UInt8] {
    let header: [UInt8] = [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 0, count: 22)
    return header + [UInt8(name.utf8.count), 0, 0, 0] + Array(name.utf8) + Array(content.utf8)
  }
}

extension FileStore {
  /// Stores what is there already in slices.
  fileprivate func put(
    _ slices: [[UInt8]], as declared: MediaType,
    allowing allowed: Set<MediaType> = Set(MediaType.allCases), by person: Int32,
    on connection: borrowing Connection
  ) throws(FileError) -> StoredFile {
    var left = slices[...]
    do throws(PutError<Never>) {
      return try put(as: declared, allowing: allowed, by: person, on: connection) {
        left.popFirst() ?? []
      }
    } catch {
      switch error {
      case .file(let error): throw error
      }
    }
  }
}
