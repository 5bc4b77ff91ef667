import Engine
import Glibc
import HTTPTypes
import Hummingbird
import Identity
import Multipart
import NIOCore
import Serving
import Store
import TestSupport
import Testing

struct UploadTests {
  private let token: SecretToken
  private let csrf: String

  init() {
    var generator = SplitMix64(seed: 1)
    token = SecretToken(using: &generator)
    csrf = FormToken.text(for: token, using: &generator)
  }

  @Test func `a form with a file is read as text and bytes, however it is cut on the way`()
    async throws
  {
    let scan = Array("%PDF-1.7\r\n\0".utf8) + (0..<3_000).map { UInt8(truncatingIfNeeded: $0) }
    let body = form(field("title", "Bie\u{302}n ba\u{309}n\r\nsố 1") + file("biên bản.pdf", scan))
    for length in [7, 1_000, body.count] {
      let upload = try await read(body, cutAt: length)
      #expect(
        upload.form["title"].map { Array($0.unicodeScalars) }
          == Array("Bi\u{EA}n b\u{1EA3}n\nsố 1".unicodeScalars))
      let file = try #require(upload.file)
      #expect(file.size == scan.count && file.type == .pdf)
      var examination = FileExamination()
      examination.look(at: scan)
      #expect(file.digest == examination.digest)
      // As often as it is asked for.
      for _ in 0..<2 {
        let next = try file.slices()
        var bytes: [UInt8] = []
        while case let slice = try next(), !slice.isEmpty { bytes += slice }
        #expect(bytes == scan)
      }
    }
  }

  @Test func `a file that was sent has no name, and whatever it was called is nobody's path`()
    async throws
  {
    var name = Array("/tmp/casework-upload-XXXXXX".utf8CString)
    _ = unsafe name.withUnsafeMutableBufferPointer {
      unsafe $0.baseAddress.map { unsafe mkdtemp($0) }
    }
    let directory = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let upload = try await read(
      form(file("../../etc/passwd", Array("x".utf8))), to: Uploads(directory: directory))
    #expect(upload.file?.size == 1)
    // Only an empty directory is removed.
    #expect(unsafe rmdir(directory) == 0)
  }

  @Test func `no byte is kept of a form that does not bear its token first`() async throws {
    let scan = file("a.pdf", Array("%PDF-".utf8))
    for parts in [
      [], scan, field("title", "x") + field("csrf", csrf) + scan,
      field("csrf", "AAAA") + scan + field("csrf", csrf), scan + field("csrf", csrf),
      file("a.pdf", Array(csrf.utf8), name: "csrf") + scan,
    ] {
      // Where nothing could be kept.
      await #expect(throws: FormFault.foreign, "\(parts)") {
        try await read(parts + Array("--b--".utf8), to: Uploads(directory: "/nowhere"))
      }
    }
    await #expect(throws: FormFault.foreign) {
      try await read(form(scan), origin: "https://evil.example")
    }
    await #expect(throws: SpoolError.system(ENOENT)) {
      try await read(form(scan), to: Uploads(directory: "/nowhere"))
    }
  }

  @Test func `a file is as large as it may be, and not larger`() async throws {
    let uploads = Uploads(fileBytesMax: 5)
    let text = Array("xxxxxx".utf8)
    #expect(
      try await read(form(file("a.txt", Array(text.dropLast()))), to: uploads).file?.size == 5)
    await #expect(throws: MultipartFault.fileTooLarge(limit: 5)) {
      try await read(form(file("a.txt", text)), to: uploads)
    }
    #expect(Problem(MultipartFault.fileTooLarge(limit: 50 << 20)).status == .contentTooLarge)
    #expect(Problem(MultipartFault.fileTooLarge(limit: 50 << 20)).title.en.contains("50 MB"))
  }

  @Test func `no file, an empty file and two files are told apart`() async throws {
    #expect(try await read(form(field("title", "x"))).file == nil)
    #expect(try await read(form(file("", []))).file == nil)
    let empty = try #require(try await read(form(file("a.pdf", []))).file)
    #expect(empty.size == 0 && empty.type == nil)
    await #expect(throws: FormFault.tooManyFiles) {
      try await read(form(file("a.txt", [65]) + file("b.txt", [66])))
    }
  }

  @Test func `what went wrong has a status of its own`() {
    let statuses: [(any Error, Int)] = [
      (SpoolError.diskFull, 507), (SpoolError.system(EIO), 500), (FormFault.notMultipart, 415),
      (FormFault.tooManyFiles, 400), (MultipartFault.unfinished, 400),
      (MultipartFault.tooManyParts(limit: 1), 413),
      (PutError<SpoolError>.source(.diskFull), 507),
    ]
    for (error, status) in statuses { #expect(Problem(error).status.code == status, "\(error)") }
  }

  @Test(arguments: [
    "", "application/x-www-form-urlencoded", "multipart/form-data", "multipart/mixed; boundary=b",
  ])
  func `a form that may bring a file comes in parts`(_ type: String) async throws {
    await #expect(throws: FormFault.notMultipart) {
      try await read(form(field("title", "x")), type: type)
    }
  }

  // MARK: - A browser's part

  private func field(_ name: String, _ value: String) -> [UInt8] {
    Array("--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
  }

  private func file(_ fileName: String, _ bytes: [UInt8], name: String = "file") -> [UInt8] {
    let headers = "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\""
    return Array("--b\r\n\(headers)\r\n\r\n".utf8) + bytes + Array("\r\n".utf8)
  }

  /// A form as our pages send it.
  private func form(_ parts: [UInt8]) -> [UInt8] {
    field("csrf", csrf) + parts + Array("--b--\r\n".utf8)
  }

  @discardableResult
  private func read(
    _ body: [UInt8], cutAt length: Int = 1_000, type: String = "multipart/form-data; boundary=b",
    origin: String = "https://localhost", to uploads: Uploads = Uploads(directory: "/tmp")
  ) async throws -> Upload {
    let slices = stride(from: 0, to: body.count, by: length).map {
      ByteBuffer(bytes: body[$0..<min($0 + length, body.count)])
    }
    let (stream, source) = AsyncStream.makeStream(of: ByteBuffer.self)
    for slice in slices { source.yield(slice) }
    source.finish()
    let request = Request(
      head: HTTPRequest(
        method: .post, scheme: "https", authority: "localhost", path: "/",
        headerFields: [.contentType: type, .origin: origin]),
      body: RequestBody(asyncSequence: stream))
    return try await request.upload(bearing: token, to: uploads)
  }
}
