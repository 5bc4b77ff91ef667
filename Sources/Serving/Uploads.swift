/// Where files that are sent wait until they are stored, and how large they may be.
package struct Uploads: Sendable {
  /// A directory on a disk, in which the server may make files.
  package let directory: String
  /// The most bytes of one file.
  package let fileBytesMax: Int

  package init(directory: String = "/var/tmp", fileBytesMax: Int = 50 << 20) {
    self.directory = directory
    self.fileBytesMax = fileBytesMax
  }
}
