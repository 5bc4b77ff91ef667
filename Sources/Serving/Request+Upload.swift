import HTTPTypes
package import Hummingbird
import Identity
import Multipart
import NIOCore
package import Store

/// A form that may bring a file, once it has come in full.
package struct Upload: Sendable {
  package let form: Form
  /// Nil where none was chosen.
  package let file: SpooledFile?
}

extension Request {
  /// The form, with at most one file, that somebody who is signed in has sent from one of our pages.
  ///
  /// Its token is its first part: nothing of a form without it is kept, on the disk or elsewhere.
  ///
  /// - Throws: ``FormFault``, `foreign` where another site may have sent it; `MultipartFault` for what is larger or
  ///   other than a form of ours; ``SpoolError``.
  package consuming func upload(
    in context: SignedInContext, to uploads: Uploads
  ) async throws -> Upload {
    try await upload(bearing: context.token, to: uploads)
  }

  /// The form of whoever has the cookie with this secret.
  package consuming func upload(
    bearing token: SecretToken, to uploads: Uploads
  ) async throws -> Upload {
    guard isFromOurPages else { throw FormFault.foreign }
    guard let type = headers[.contentType], let boundary = MultipartBoundary(contentType: type)
    else { throw FormFault.notMultipart }
    var multipart = MultipartReader(
      boundary: boundary, limits: MultipartLimits(fileBytes: uploads.fileBytesMax))
    var reader = UploadReader(token: token, directory: uploads.directory)
    for try await buffer in body {
      for event in try multipart.read(buffer.readableBytesView) { try await reader.take(event) }
    }
    try multipart.finish()
    return try reader.upload()
  }
}

/// Puts the parts of a form together.
private struct UploadReader {
  /// The part that is being read.
  private enum Part {
    case none
    case field(String)
    case file(Spool)
    /// Where a file could have been chosen.
    case nothing
  }

  let token: SecretToken
  let directory: String
  private var part = Part.none
  /// What has come of a field.
  private var value: [UInt8] = []
  private var fields: [(name: String, value: [UInt8])] = []
  private var file: SpooledFile?
  private var isOurs = false

  init(token: SecretToken, directory: String) {
    self.token = token
    self.directory = directory
  }

  mutating func take(_ event: MultipartReader.Event) async throws {
    switch event {
    case .part(let next): part = try await begin(next)
    case .bytes(let bytes): try await add(bytes)
    case .end: try await end()
    }
  }

  func upload() throws(FormFault) -> Upload {
    guard isOurs else { throw .foreign }
    return Upload(form: try Form(parts: fields), file: file)
  }

  private func begin(_ next: MultipartPart) async throws -> Part {
    guard isOurs || next.name == Form.tokenField && !next.isFile else { throw FormFault.foreign }
    guard let name = next.fileName else { return .field(next.name) }
    guard !name.isEmpty else { return .nothing }
    guard file == nil else { throw FormFault.tooManyFiles }
    return .file(try await Spool(in: directory))
  }

  private mutating func add(_ bytes: [UInt8]) async throws {
    switch part {
    case .field: value += bytes
    case .file(let spool): try await spool.write(bytes)
    // A file without a name is none of a browser's.
    case .nothing, .none: throw FormFault.malformed
    }
  }

  private mutating func end() async throws {
    switch part {
    case .field(let name):
      isOurs = isOurs || FormToken.isValid(String(decoding: value, as: UTF8.self), for: token)
      guard isOurs else { throw FormFault.foreign }
      fields.append((name, value))
      value = []
    case .file(let spool): file = try await spool.finish()
    case .nothing, .none: break
    }
    part = .none
  }
}
