import EmbedSQL
import Foundation

// embed-sql SCHEMA OUTPUT: writes the files of the folder SCHEMA as one Swift file. The build runs it.

/// Reads the folders of `Schema/` that are built in.
///
/// - Throws: ``Faults`` of single files, and what the file system says.
func files(of schema: URL) throws -> [SourceFile] {
  var files: [SourceFile] = []
  var faults: [Fault] = []
  for folder in Folder.allCases {
    let url = schema.appending(path: folder.rawValue, directoryHint: .isDirectory)
    guard FileManager.default.fileExists(atPath: url.path) else { continue }
    for name in try FileManager.default.contentsOfDirectory(atPath: url.path)
    where Folder.embeds(name) {
      let file = url.appending(path: name)
      let bytes = [UInt8](try Data(contentsOf: file))
      do throws(Fault) {
        files.append(try SourceFile(folder: folder, name: name, path: file.path, bytes: bytes))
      } catch { faults.append(error) }
    }
  }
  guard faults.isEmpty else { throw Faults(faults) }
  return files
}

func complain(_ message: String) {
  FileHandle.standardError.write(Data((message + "\n").utf8))
}

guard CommandLine.arguments.count == 3 else {
  complain("usage: embed-sql SCHEMA OUTPUT")
  exit(64)
}
do {
  let schema = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
  let source = try SchemaSource(try files(of: schema))
  try Data(source.swift.utf8).write(to: URL(fileURLWithPath: CommandLine.arguments[2]))
} catch let faults as Faults {
  for fault in faults.all { complain(fault.description) }
  exit(1)
} catch {
  complain("error: \(error.localizedDescription)")
  exit(1)
}
