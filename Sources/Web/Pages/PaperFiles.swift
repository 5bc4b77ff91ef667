import Casework
import Engine
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Serving
import Store
import Views

/// The files of papers, to be downloaded.
///
/// A browser opens none of them in our name: each comes as an attachment, as what its bytes were found to be, and
/// under a policy that runs nothing.
struct PaperFiles: Sendable {
  let site: Site

  func add(to own: RouterGroup<SignedInContext>) {
    own.resource("/cases/:code/papers/:paper/file", get: download)
  }

  @Sendable private func download(
    _ request: Request, _ context: SignedInContext
  ) async throws -> Response {
    let viewer = context.viewer
    let (paper, file) = try await file(context, viewer)
    let files = site.services.files
    // What would go wrong before the first byte is told as a page.
    guard let first = try await files.chunk(0, of: file, for: viewer) else {
      throw ErrorPage.notFound
    }
    let body = ResponseBody(contentLength: file.size) { writer in
      try await writer.write(ByteBuffer(bytes: first))
      for ordinal in 1..<max(1, file.chunks) {
        // Whoever may not see it any more gets a file that breaks off, and is told so by its length.
        guard let chunk = try await files.chunk(ordinal, of: file, for: viewer) else {
          throw ErrorPage.notFound
        }
        try await writer.write(ByteBuffer(bytes: chunk))
      }
      try await writer.finish(nil)
    }
    return Response(
      status: .ok,
      headers: [
        .contentType: file.type == .text ? "text/plain; charset=utf-8" : file.type.rawValue,
        .contentDisposition: Self.disposition(of: paper, file.type),
        .contentSecurityPolicy: "default-src 'none'; sandbox", .xContentTypeOptions: "nosniff",
        .cacheControl: "private, no-store",
      ], body: body)
  }

  /// The paper that the address names and its file, if the person may see them: not of another case, and not taken out.
  private func file(
    _ context: SignedInContext, _ viewer: Viewer
  ) async throws -> (PaperLine, StoredFile) {
    let code = DocumentCode(context.parameters.get("paper") ?? "")
    guard let paper = try await site.services.reading.document(code, for: viewer),
      paper.caseCode == CaseCode(context.parameters.get("code") ?? ""), !paper.isRemoved,
      let digest = paper.file?.digest,
      let file = try await site.services.files.find(digest, for: viewer)
    else { throw ErrorPage.notFound }
    return (paper, file)
  }

  /// What a browser calls the file (RFC 6266, RFC 8187): the paper's number and title, without what no system takes.
  static func disposition(of paper: PaperLine, _ type: Store.MediaType) -> String {
    let words = [paper.number, paper.title].compactMap(\.self).joined(separator: " ")
    var name = String(
      words.unicodeScalars.prefix(nameLengthMax).map { scalar in
        isPlain(scalar) ? Character(scalar) : "_"
      })
    while name.last == " " || name.last == "." { name.removeLast() }
    while name.first == "." { name.removeFirst() }
    let encoded = "\(name.isEmpty ? "_" : name).\(type.suffix)".utf8.map(Self.encoded).joined()
    return "attachment; filename*=UTF-8''\(encoded)"
  }

  /// As long as a name stays within what file systems take, in whatever script.
  private static let nameLengthMax = 60

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: !"/\\:*?\"<>|".unicodeScalars.contains(scalar)
    }
  }

  private static func encoded(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      String(UnicodeScalar(byte))
    default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
}

extension CasePage {
  /// Where the file of a paper is.
  func address(ofFile paper: DocumentCode) -> Address {
    Address(["cases", state.code.rawValue, "papers", paper.rawValue, "file"])
  }
}
