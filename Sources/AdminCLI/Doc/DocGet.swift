import ArgumentParser
import Casework
import Engine
import Store
import Texts

/// `casectl doc get`: writes the scan of a paper to a file or to the standard output.
struct DocGet: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "get",
      abstract: Help.text(
        vi: "Ghi bản chụp của văn bản ra tệp hoặc đầu ra chuẩn.",
        en: "Write a paper's scan to a file or to the standard output."))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: .paperCode)
  var document: String

  @Argument(
    help: .text(
      vi: "Nơi ghi: tên tệp, hoặc - để ghi ra đầu ra chuẩn.",
      en: "Where to: a file, or - for the standard output."), completion: .file())
  var file = "-"

  @Flag(
    help: .text(
      vi: "Ghi đè lên tệp đã có.",
      en: "Write over a file that is there."))
  var force = false

  func run(in context: Context) async throws(Failure) {
    let code: DocumentCode = try context.input.capitals(document, for: "DOCUMENT")
    let viewer = try await context.viewer()
    let stored = try await found(code, in: context, for: viewer)
    let target = file == "-" ? nil : try opened()
    let progress = Progress(context.printer, of: .bytes)
    defer { progress.end() }
    for ordinal in 0..<stored.chunks {
      let chunk = try await context.asking { () async throws(CaseworkError) in
        try await context.services.files.chunk(ordinal, of: stored, for: viewer)
      }
      guard let chunk else { throw .notFound(.notFound(code.rawValue)) }
      try write(chunk, to: target, context.input.console)
      progress.advance(by: chunk.count, of: stored.size)
    }
  }

  private func opened() throws(Failure) -> OpenFile {
    do throws(FileFailure) {
      return OpenFile(try File(writing: file, replaces: force))
    } catch {
      throw error.isThereAlready
        ? .conflict(.fileExists(file)) : .failed(.fileNotWritable(file, reason: error.reason))
    }
  }

  private func write(
    _ bytes: [UInt8], to target: OpenFile?, _ console: Console
  ) throws(Failure) {
    guard let target else {
      console.output(bytes)
      return
    }
    do throws(FileFailure) {
      try target.file.write(bytes)
    } catch {
      throw .failed(.fileNotWritable(file, reason: error.reason))
    }
  }

  private func found(
    _ code: DocumentCode, in context: Context, for viewer: Viewer
  ) async throws(Failure) -> StoredFile {
    let reading = context.services.reading
    let paper = try await context.asking { () async throws(CaseworkError) in
      try await reading.document(code, for: viewer)
    }
    guard let digest = paper?.file?.digest else { throw .notFound(.notFound(code.rawValue)) }
    let file = try await context.asking { () async throws(CaseworkError) in
      try await context.services.files.find(digest, for: viewer)
    }
    guard let file else { throw .notFound(.notFound(code.rawValue)) }
    return file
  }
}

extension Remark {
  static func fileExists(_ path: String) -> Remark {
    Remark(
      "file_exists", vi: "Đã có tệp \(path); thêm --force để ghi đè.",
      en: "The file \(path) is there already; add --force to write over it.")
  }
}
