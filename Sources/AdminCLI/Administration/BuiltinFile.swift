import Imports
import Texts

/// A file of one's own, or the one that the program carries: exactly one of the two is asked for.
enum BuiltinFile {
  /// What the file is called in messages.
  static func name(
    _ file: String?, builtin: Bool, called builtinName: String
  ) throws(Failure) -> String {
    switch (file, builtin) {
    case (let file?, false): return file
    case (nil, true): return builtinName
    case (nil, false): throw .usage(.missingValue(for: "FILE"))
    case (_?, true): throw .usage(.conflictingOptions("FILE", "--builtin"))
    }
  }

  /// The bytes of the file that was named, else those of the program's own.
  static func bytes(
    _ file: String?, builtin: String, in context: Context
  ) throws(Failure) -> [UInt8] {
    guard let file else { return Array(builtin.utf8) }
    return try InputFile(path: file).bytes(in: context, bytesMax: CSVLimits().bytes)
  }
}
