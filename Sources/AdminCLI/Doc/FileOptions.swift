import ArgumentParser
import Engine
import Store
import Texts

/// How a file is taken.
struct FileOptions: ParsableArguments {
  @Option(
    help: .text(
      vi: "Loại tệp, ví dụ pdf; nếu bỏ trống thì theo tên tệp. Nội dung tệp phải đúng loại đó.",
      en: "What the file is, such as pdf; else its name says so. Its content has to agree."))
  var fileType: String?

  @Option(
    help: .text(
      vi: "Cỡ tệp lớn nhất được nhận, tính bằng MiB.",
      en: "The largest file to take, in MiB."))
  var maxSize = 100

  func bytesMax() throws(Failure) -> Int {
    guard (1...1024).contains(maxSize) else {
      throw .usage(.badValue("\(maxSize)", for: "--max-size", allowed: ["1…1024"]))
    }
    return maxSize << 20
  }

  /// Stores a file; a dry run reads it and writes nothing.
  func store(
    _ path: String, in context: Context, isDryRun: Bool
  ) async throws(Failure) -> FileDigest {
    let bytesMax = try bytesMax()
    let actor = try await context.actor()
    return try await FileSource(path: path, type: fileType)
      .store(in: context, by: actor, bytesMax: bytesMax, isDryRun: isDryRun)
  }
}
