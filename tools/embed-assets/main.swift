import EmbedAssets
import Foundation

// embed-assets FOLDER OUTPUT: writes the files of FOLDER as one Swift file. The build runs it.

func complain(_ message: String) {
  FileHandle.standardError.write(Data((message + "\n").utf8))
}

guard CommandLine.arguments.count == 3 else {
  complain("usage: embed-assets FOLDER OUTPUT")
  exit(64)
}
do {
  let folder = URL(fileURLWithPath: CommandLine.arguments[1], isDirectory: true)
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  let files = try names.filter { !$0.hasPrefix(".") }.map { name in
    let file = folder.appending(path: name)
    return try AssetFile(
      name: name, path: file.path, bytes: [UInt8](try Data(contentsOf: file)))
  }
  let assets = AssetFolder(files)
  try Data(assets.swift.utf8).write(to: URL(fileURLWithPath: CommandLine.arguments[2]))
} catch let fault as AssetFault {
  complain(fault.description)
  exit(1)
} catch {
  complain("error: \(error.localizedDescription)")
  exit(1)
}
